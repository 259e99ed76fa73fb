-- Input: {bill}. Row: a version without its text, the newest first.
SELECT heading::text
FROM bill_version
WHERE generation = (SELECT generation FROM projection WHERE name = 'bill_versions' AND active = 1)
  AND bill = $1::jsonb ->> 'bill'
ORDER BY version DESC
