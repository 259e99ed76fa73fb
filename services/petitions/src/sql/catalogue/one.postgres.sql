-- Input: {petition}. Row: the entry with its counts.
SELECT (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0), 'endorsement_count', coalesce(e.n, 0)))::text
FROM petition_entry AS p
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
LEFT JOIN endorsement_total AS e ON e.petition = p.petition
    AND e.generation = (SELECT generation FROM projection WHERE name = 'endorsements' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.petition = $1::jsonb ->> 'petition'
