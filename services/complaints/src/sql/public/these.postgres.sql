-- Input: {ids}. Row: a complaint by the id under which everyone may know of it.
SELECT entry::text FROM jsonb_array_elements_text($1::jsonb -> 'ids') AS asked (id)
JOIN complaint_entry ON public_id = asked.id
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND NOT coalesce((entry ->> 'is_tip')::boolean, false) AND entry ->> 'identity' IS DISTINCT FROM 'unknown'
