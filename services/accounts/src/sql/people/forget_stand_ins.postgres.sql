-- Input: {before, needed: [kind, …]}. All that is kept of them goes with them.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
DELETE FROM person
USING input
WHERE stood_in_at < (input.content ->> 'before')::bigint
  AND NOT EXISTS (
      SELECT 1 FROM sealed
      WHERE sealed.person_key = person.person_key
        AND sealed.kind = ANY (ARRAY(SELECT jsonb_array_elements_text(input.content -> 'needed')))
  )
