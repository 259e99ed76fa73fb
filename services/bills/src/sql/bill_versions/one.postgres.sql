-- Input: {bill, version}. Row: the version with its text.
SELECT (heading || jsonb_build_object('text', text))::text
FROM bill_version
WHERE generation = (SELECT generation FROM projection WHERE name = 'bill_versions' AND active = 1)
  AND bill = $1::jsonb ->> 'bill' AND version = ($1::jsonb ->> 'version')::bigint
