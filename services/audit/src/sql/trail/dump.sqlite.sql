SELECT json_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)
FROM trail AS t
WHERE t.generation = $1 ->> 'generation'
UNION ALL
SELECT json_object('object', s.object, 'person', s.person)
FROM trail_subject AS s
WHERE s.generation = $1 ->> 'generation'
