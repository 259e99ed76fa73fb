-- The latest first, after a line; what is null in the filter is all.
SELECT json_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)
FROM trail AS t
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.position <= $1 ->> '$.after.position'
  AND (t.position < $1 ->> '$.after.position' OR t.item > $1 ->> '$.after.item')
  AND ($1 ->> 'actor' IS NULL OR t.actor = $1 ->> 'actor')
  AND ($1 ->> 'role' IS NULL OR t.role = $1 ->> 'role')
  AND ($1 ->> 'act' IS NULL OR t.act = $1 ->> 'act')
  AND ($1 ->> 'object' IS NULL OR instr(t.object, $1 ->> 'object') > 0)
  AND ($1 ->> 'person' IS NULL OR t.person = $1 ->> 'person')
  AND ($1 ->> 'purpose' IS NULL OR t.purpose = $1 ->> 'purpose')
  AND ($1 ->> 'from' IS NULL OR t.at >= $1 ->> 'from')
  AND ($1 ->> 'until' IS NULL OR t.at < $1 ->> 'until')
ORDER BY t.position DESC, t.item
LIMIT $1 ->> 'limit'
