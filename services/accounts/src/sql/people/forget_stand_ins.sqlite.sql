-- Input: {before, needed: [kind, …]}. All that is kept of them goes with them.
DELETE FROM person
WHERE stood_in_at < $1 ->> 'before'
  AND NOT EXISTS (
      SELECT 1 FROM sealed
      WHERE sealed.person_key = person.person_key
        AND sealed.kind IN (SELECT value FROM json_each($1, '$.needed'))
  )
