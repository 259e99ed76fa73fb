-- Input: {from, to}. One row, or somebody else has moved it.
UPDATE webhook_reader SET position = $1 ->> 'to' WHERE position = $1 ->> 'from'
