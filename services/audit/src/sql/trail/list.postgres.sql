-- The latest first, after a line; what is null in the filter is all.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input),
wanted AS MATERIALIZED (
    SELECT (input -> 'after' ->> 'position')::bigint AS position, (input -> 'after' ->> 'item')::bigint AS item,
           input ->> 'actor' AS actor, input ->> 'role' AS role, input ->> 'act' AS act,
           input ->> 'object' AS object, input ->> 'person' AS person, input ->> 'purpose' AS purpose,
           (input ->> 'from')::bigint AS since, (input ->> 'until')::bigint AS until,
           (input ->> 'limit')::bigint AS page
    FROM input
)
SELECT jsonb_build_object(
    'position', t.position, 'item', t.item, 'at', t.at, 'actor', t.actor, 'role', t.role, 'act', t.act,
    'object', t.object, 'reason', t.reason, 'person', t.person, 'purpose', t.purpose
)::text
FROM wanted AS w, trail AS t
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'trail' AND active = 1)
  AND t.position <= w.position
  AND (t.position < w.position OR t.item > w.item)
  AND (w.actor IS NULL OR t.actor = w.actor)
  AND (w.role IS NULL OR t.role = w.role)
  AND (w.act IS NULL OR t.act = w.act)
  AND (w.object IS NULL OR strpos(t.object, w.object) > 0)
  AND (w.person IS NULL OR t.person = w.person)
  AND (w.purpose IS NULL OR t.purpose = w.purpose)
  AND (w.since IS NULL OR t.at >= w.since)
  AND (w.until IS NULL OR t.at < w.until)
ORDER BY t.position DESC, t.item
LIMIT (SELECT page FROM wanted)
