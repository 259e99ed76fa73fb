-- Input: {source, references: […]}. Row: each of the references that was imported from the source.
SELECT json_quote(known.reference)
FROM json_each($1, '$.references') AS asked
CROSS JOIN petition_entry AS known ON known.reference = asked.value
WHERE known.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND known.source = $1 ->> 'source'
