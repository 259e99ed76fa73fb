SELECT jsonb_build_object('digest', digest, 'text', text::jsonb)::text
FROM draft
WHERE digest IN (SELECT jsonb_array_elements_text($1::jsonb -> 'digests'))
