-- Input: {bills}. Row: [bill, title] of each that everyone may see.
SELECT jsonb_build_array(b.bill, b.entry ->> 'title')::text
FROM jsonb_array_elements_text($1::jsonb -> 'bills') AS asked (bill)
JOIN bill_entry AS b ON b.bill = asked.bill
WHERE b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
  AND b.shown_at IS NOT NULL
