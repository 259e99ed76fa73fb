-- Input: {bill}. Row: the entry with its latest consultation.
SELECT (b.entry || jsonb_build_object('consultation', c.said))::text
FROM bill_entry AS b
LEFT JOIN bill_consultation AS c ON c.bill = b.bill AND c.count = b.consultation_count
    AND c.generation = (SELECT generation FROM projection WHERE name = 'consultations' AND active = 1)
WHERE b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
  AND b.bill = $1::jsonb ->> 'bill'
