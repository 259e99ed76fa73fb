SELECT json_object('digest', digest, 'text', json(text))
FROM draft
WHERE digest IN (SELECT value FROM json_each($1, '$.digests'))
