-- Input: {bills}. Row: [bill, title] of each that everyone may see.
SELECT json_array(b.bill, b.entry ->> 'title')
FROM json_each($1 -> 'bills') AS asked
JOIN bill_entry AS b ON b.bill = asked.value
WHERE b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
  AND b.shown_at IS NOT NULL
