-- Input: {object, limit}. Row: when somebody in office looked at it, the latest first.
SELECT json_object('at', t.at)
FROM trail AS t INDEXED BY trail_by_object
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.object = $1 ->> 'object' AND t.act = 'PersonalDataSeen'
ORDER BY t.position DESC, t.item
LIMIT $1 ->> 'limit'
