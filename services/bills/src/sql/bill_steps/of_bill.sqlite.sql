-- Input: {bill}. Row: a step of it, the earliest first.
SELECT json_object('position', position, 'bill', bill, 'at', at, 'said', json(said))
FROM bill_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'bill_steps' AND active = 1)
  AND bill = $1 ->> 'bill'
ORDER BY position
