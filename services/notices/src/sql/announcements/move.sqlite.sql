-- Input: {cause, from, to}. One row, or somebody else has moved it.
UPDATE announcement SET after = $1 ->> 'to' WHERE cause = $1 ->> 'cause' AND after = $1 ->> 'from'
