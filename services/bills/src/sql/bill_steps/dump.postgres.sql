SELECT jsonb_build_object('position', position, 'bill', bill, 'at', at, 'said', said)::text
FROM bill_step
WHERE generation = ($1::jsonb ->> 'generation')::bigint
