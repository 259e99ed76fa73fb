-- Input: {kept_before}. Row: {person, kind}, a thousand at most.
SELECT jsonb_build_object('person', person_key, 'kind', kind)::text
FROM sealed
WHERE kind IN ('contact_email', 'contact_phone', 'shown_name')
  AND kept_at < ($1::jsonb ->> 'kept_before')::bigint
LIMIT 1000
