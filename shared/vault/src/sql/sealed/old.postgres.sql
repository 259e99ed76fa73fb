-- Input: {kind, kept_before, after: {person, record}, limit}. Row: {person, record}.
SELECT jsonb_build_object('person', person_key, 'record', record)::text
FROM sealed
WHERE kind = $1::jsonb ->> 'kind' AND kept_at < ($1::jsonb ->> 'kept_before')::bigint
  AND (person_key, record) > ($1::jsonb #>> '{after,person}', $1::jsonb #>> '{after,record}')
ORDER BY person_key, record
LIMIT ($1::jsonb ->> 'limit')::bigint
