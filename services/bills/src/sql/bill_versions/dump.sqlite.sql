SELECT json_object('bill', bill, 'version', version, 'position', position, 'heading', json(heading), 'text', json(text))
FROM bill_version
WHERE generation = $1 ->> 'generation'
