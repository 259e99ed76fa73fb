-- Input: {digest}. Row: the file, its content in hexadecimal; or none.
SELECT jsonb_build_object('media_type', media_type, 'content', encode(content, 'hex'))::text
FROM file
WHERE digest = $1::jsonb ->> 'digest'
