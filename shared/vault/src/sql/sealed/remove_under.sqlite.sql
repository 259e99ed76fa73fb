-- Input: {person, kind, record}.
DELETE FROM sealed
WHERE person_key = $1 ->> 'person' AND kind = $1 ->> 'kind'
  AND (record = $1 ->> 'record' OR substr(record, 1, length($1 ->> 'record') + 1) = ($1 ->> 'record') || '/')
