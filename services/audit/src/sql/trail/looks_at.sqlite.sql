-- Input: {objects, limit}. Row: a look of somebody in office at one of them, the latest first.
SELECT json_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)
FROM trail AS t INDEXED BY trail_by_object
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.object IN (SELECT value FROM json_each($1, '$.objects')) AND t.act = 'PersonalDataSeen'
ORDER BY t.position DESC, t.item
LIMIT $1 ->> 'limit'
