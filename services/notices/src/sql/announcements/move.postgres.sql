-- Input: {cause, from, to}. One row, or somebody else has moved it.
UPDATE announcement SET after = $1::jsonb ->> 'to' WHERE cause = $1::jsonb ->> 'cause' AND after = $1::jsonb ->> 'from'
