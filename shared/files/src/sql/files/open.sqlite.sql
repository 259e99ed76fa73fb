-- Input: {digest}. Row: the file, its content in hexadecimal; or none.
SELECT json_object('media_type', media_type, 'content', hex(content))
FROM file
WHERE digest = $1 ->> 'digest'
