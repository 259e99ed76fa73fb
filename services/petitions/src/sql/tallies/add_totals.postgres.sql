INSERT INTO tally_total AS kept (generation, petition, n, position, as_of)
SELECT ($1::jsonb ->> 'generation')::bigint, row.*
FROM jsonb_to_recordset($1::jsonb -> 'rows') AS row (petition text, n bigint, position bigint, as_of bigint)
ON CONFLICT (generation, petition)
DO UPDATE SET n = kept.n + excluded.n, position = excluded.position, as_of = excluded.as_of
