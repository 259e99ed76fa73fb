SELECT jsonb_build_object('bill', bill, 'version', version, 'position', position, 'heading', heading, 'text', text)::text
FROM bill_version
WHERE generation = ($1::jsonb ->> 'generation')::bigint
