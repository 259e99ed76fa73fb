-- The lock holds the running generation still until a rebuild has compared and taken over.
SELECT jsonb_build_object('name', name, 'generation', generation, 'version', version, 'position', position, 'event', event, 'active', active)::text
FROM projection
WHERE name = $1::jsonb ->> 'name'
ORDER BY generation DESC
FOR UPDATE
