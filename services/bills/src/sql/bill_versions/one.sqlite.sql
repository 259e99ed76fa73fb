-- Input: {bill, version}. Row: the version with its text.
SELECT json_patch(heading, json_object('text', json(text)))
FROM bill_version
WHERE generation = (SELECT generation FROM projection WHERE name = 'bill_versions' AND active = 1)
  AND bill = $1 ->> 'bill' AND version = $1 ->> 'version'
