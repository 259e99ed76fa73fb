-- Input: {person, kind, record}.
DELETE FROM sealed
WHERE person_key = $1 ->> 'person' AND kind = $1 ->> 'kind' AND record = $1 ->> 'record'
