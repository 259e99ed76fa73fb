-- Input: {kind, records: ["record", …]}. Row: what is kept of each, with the key it lies under. The kinds are
-- named as the indexes name them, or they are not used; what is followed has one of its own.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
SELECT jsonb_build_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)::text
FROM input
CROSS JOIN jsonb_array_elements_text(input.content -> 'records') AS asked (record)
JOIN sealed ON sealed.record = asked.record
    AND sealed.kind IN ('comment_text', 'comment_appeal', 'complaint_text', 'attachment')
    AND sealed.kind = input.content ->> 'kind'
JOIN person_secret ON person_secret.person_key = sealed.person_key
UNION ALL
SELECT jsonb_build_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)::text
FROM input
CROSS JOIN jsonb_array_elements_text(input.content -> 'records') AS asked (record)
JOIN sealed ON sealed.record = asked.record
    AND sealed.kind = 'following' AND input.content ->> 'kind' = 'following'
JOIN person_secret ON person_secret.person_key = sealed.person_key
