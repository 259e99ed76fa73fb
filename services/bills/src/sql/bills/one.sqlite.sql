-- Input: {bill}. Row: the entry with its latest consultation.
SELECT json_patch(b.entry, json_object('consultation', json(c.said)))
FROM bill_entry AS b
LEFT JOIN bill_consultation AS c ON c.bill = b.bill AND c.count = b.consultation_count
    AND c.generation = (SELECT generation FROM projection WHERE name = 'consultations' AND active = 1)
WHERE b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
  AND b.bill = $1 ->> 'bill'
