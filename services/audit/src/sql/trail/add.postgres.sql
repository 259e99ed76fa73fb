-- Lines are added and never change.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO trail (generation, position, item, at, actor, role, act, object, person, purpose)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows') AS row (
    position bigint,
    item bigint,
    at bigint,
    actor text,
    role text,
    act text,
    object text,
    person text,
    purpose text
)
