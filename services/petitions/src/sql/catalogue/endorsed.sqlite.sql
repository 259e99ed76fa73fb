-- Row: {petition, count} of each that has endorsements enough.
SELECT json_object('petition', p.petition, 'count', e.n)
FROM petition_entry AS p
JOIN endorsement_total AS e ON e.petition = p.petition
    AND e.generation = (SELECT generation FROM projection WHERE name = 'endorsements' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.stage = 'endorsing' AND e.n >= p.endorsements_needed AND $1 IS NOT NULL
LIMIT 1000
