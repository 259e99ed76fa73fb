-- Input: {kind, asked: [{person, record}, …]}. Row: what is kept of each, with the key it lies under.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
SELECT jsonb_build_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)::text
FROM input
CROSS JOIN jsonb_to_recordset(input.content -> 'asked') AS asked (person text, record text)
JOIN sealed ON sealed.person_key = asked.person
    AND sealed.kind = input.content ->> 'kind' AND sealed.record = asked.record
JOIN person_secret ON person_secret.person_key = sealed.person_key
