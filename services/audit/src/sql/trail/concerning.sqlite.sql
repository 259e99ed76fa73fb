-- Of one person, the latest first; without figures about the table SQLite would read all of it.
SELECT json_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)
FROM trail AS t INDEXED BY trail_by_person
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.person = $1 ->> 'person'
ORDER BY t.position DESC, t.item
LIMIT $1 ->> 'limit'
