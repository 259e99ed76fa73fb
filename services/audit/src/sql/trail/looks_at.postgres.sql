-- Input: {object, limit}. Row: when somebody in office looked at it, the latest first.
SELECT jsonb_build_object('at', t.at)::text
FROM trail AS t
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.object = $1::jsonb ->> 'object' AND t.act = 'PersonalDataSeen'
ORDER BY t.position DESC, t.item
LIMIT ($1::jsonb ->> 'limit')::bigint
