-- Input: {kind, records: ["record", …]}. Row: what is kept of each, with the key it lies under. The kinds are
-- named as the indexes name them, or they are not used; what is followed has one of its own.
SELECT json_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)
FROM json_each($1, '$.records') AS asked
CROSS JOIN sealed ON sealed.record = asked.value
    AND sealed.kind IN ('comment_text', 'comment_appeal', 'complaint_text', 'attachment')
    AND sealed.kind = $1 ->> 'kind'
JOIN person_secret ON person_secret.person_key = sealed.person_key
UNION ALL
SELECT json_object(
    'person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'kept_at', sealed.kept_at,
    'sealed', sealed.sealed, 'kek', person_secret.kek_id, 'wrapped', person_secret.wrapped
)
FROM json_each($1, '$.records') AS asked
CROSS JOIN sealed ON sealed.record = asked.value
    AND sealed.kind = 'following' AND ($1 ->> 'kind') = 'following'
JOIN person_secret ON person_secret.person_key = sealed.person_key
