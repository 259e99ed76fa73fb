-- Input: {kind, asked: [{person, record}, …]}. Row: what is kept of each, with the key it lies under.
SELECT json_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)
FROM json_each($1, '$.asked') AS asked
CROSS JOIN sealed ON sealed.person_key = asked.value ->> 'person'
    AND sealed.kind = $1 ->> 'kind' AND sealed.record = asked.value ->> 'record'
JOIN person_secret ON person_secret.person_key = sealed.person_key
