SELECT jsonb_build_object('position', position, 'petition', petition, 'at', at, 'step', step, 'said', said)::text
FROM petition_step
WHERE generation = ($1::jsonb ->> 'generation')::bigint
