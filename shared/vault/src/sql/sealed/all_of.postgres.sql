-- Input: {person}. Row: everything kept of them, with the key it lies under.
SELECT jsonb_build_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)::text
FROM sealed
JOIN person_secret ON person_secret.person_key = sealed.person_key
WHERE sealed.person_key = $1::jsonb ->> 'person'
ORDER BY sealed.kind, sealed.kept_at, sealed.record
