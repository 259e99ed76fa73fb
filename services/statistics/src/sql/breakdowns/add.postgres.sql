WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO breakdown_release (generation, petition, number, at, position, told)
SELECT (input ->> 'generation')::bigint, row.*
FROM input, jsonb_to_recordset(input -> 'rows')
    AS row (petition text, number bigint, at bigint, position bigint, told text)
