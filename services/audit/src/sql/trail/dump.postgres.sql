SELECT jsonb_build_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)::text
FROM trail AS t
WHERE t.generation = ($1::jsonb ->> 'generation')::bigint
UNION ALL
SELECT jsonb_build_object('object', s.object, 'person', s.person)::text
FROM trail_subject AS s
WHERE s.generation = ($1::jsonb ->> 'generation')::bigint
