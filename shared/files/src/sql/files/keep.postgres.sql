-- Input: {digest, media_type, bytes, content}, the content in hexadecimal. What is there already is the same.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS file)
INSERT INTO file (digest, media_type, bytes, content)
SELECT file ->> 'digest', file ->> 'media_type', (file ->> 'bytes')::bigint, decode(file ->> 'content', 'hex')
FROM input
ON CONFLICT (digest) DO NOTHING
