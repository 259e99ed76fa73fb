-- Of one person, by the index; the latest first.
SELECT jsonb_build_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)::text
FROM trail AS t
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.person = $1::jsonb ->> 'person'
ORDER BY t.position DESC, t.item
LIMIT ($1::jsonb ->> 'limit')::bigint
