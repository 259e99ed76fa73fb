-- Input: {numbers: [number, …]}. Row: a complaint, in no order.
SELECT entry FROM json_each($1, '$.numbers') AS asked
CROSS JOIN complaint_entry ON number = asked.value
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
