-- Lines are added and never change. Whom one concerns, and does not say itself, is known from its object.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO trail (generation, position, item, at, actor, role, act, object, reason, person, purpose)
SELECT (input ->> 'generation')::bigint, row.position, row.item, row.at, row.actor, row.role, row.act, row.object,
       row.reason, coalesce(row.person, s.person), row.purpose
FROM input
CROSS JOIN jsonb_to_recordset(input -> 'rows') AS row (
    position bigint,
    item bigint,
    at bigint,
    actor text,
    role text,
    act text,
    object text,
    reason text,
    person text,
    subject text,
    purpose text
)
LEFT JOIN trail_subject AS s ON s.generation = (input ->> 'generation')::bigint AND s.object = row.subject
