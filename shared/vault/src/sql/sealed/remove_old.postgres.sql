-- Input: {person, kind, record, kept_before}.
DELETE FROM sealed
WHERE person_key = $1::jsonb ->> 'person' AND kind = $1::jsonb ->> 'kind' AND record = $1::jsonb ->> 'record'
  AND kept_at < ($1::jsonb ->> 'kept_before')::bigint
