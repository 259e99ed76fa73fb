SELECT json_object('name', name, 'generation', generation, 'version', version, 'position', position, 'event', event, 'active', active)
FROM projection
WHERE name = $1 ->> 'name'
ORDER BY generation DESC
