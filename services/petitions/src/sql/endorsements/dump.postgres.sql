SELECT jsonb_build_object('petition', petition, 'n', n)::text
FROM endorsement_total
WHERE generation = ($1::jsonb ->> 'generation')::bigint
