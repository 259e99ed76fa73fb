-- Input: {ids}. Row: a complaint by the id under which everyone may know of it.
SELECT entry FROM json_each($1, '$.ids') AS asked
CROSS JOIN complaint_entry ON public_id = asked.value
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND NOT coalesce(entry ->> 'is_tip', 0) AND entry ->> 'identity' IS NOT 'unknown'
