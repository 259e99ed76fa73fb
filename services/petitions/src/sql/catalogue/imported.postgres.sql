-- Input: {source, references: […]}. Row: each of the references that was imported from the source.
SELECT to_json(known.reference)::text
FROM jsonb_array_elements_text($1::jsonb -> 'references') AS asked
JOIN petition_entry AS known ON known.reference = asked
WHERE known.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND known.source = $1::jsonb ->> 'source'
