-- Input: {person, kind, record}.
DELETE FROM sealed
WHERE person_key = $1::jsonb ->> 'person' AND kind = $1::jsonb ->> 'kind'
  AND (record = $1::jsonb ->> 'record'
    OR substr(record, 1, length($1::jsonb ->> 'record') + 1) = ($1::jsonb ->> 'record') || '/')
