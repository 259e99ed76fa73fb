-- Input: {bill}. Row: a step of it, the earliest first.
SELECT jsonb_build_object('position', position, 'bill', bill, 'at', at, 'said', said)::text
FROM bill_step
WHERE generation = (SELECT generation FROM projection WHERE name = 'bill_steps' AND active = 1)
  AND bill = $1::jsonb ->> 'bill'
ORDER BY position
