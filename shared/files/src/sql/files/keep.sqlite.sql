-- Input: {digest, media_type, bytes, content}, the content in hexadecimal. What is there already is the same.
INSERT INTO file (digest, media_type, bytes, content)
VALUES ($1 ->> 'digest', $1 ->> 'media_type', $1 ->> 'bytes', unhex($1 ->> 'content'))
ON CONFLICT (digest) DO NOTHING
