-- Input: {numbers: [number, …]}. Row: a complaint, in no order.
SELECT entry::text FROM jsonb_array_elements_text($1::jsonb -> 'numbers') AS asked (number)
JOIN complaint_entry AS c ON c.number = asked.number
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
