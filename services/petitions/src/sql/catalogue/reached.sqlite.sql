-- Row: {petition, count, threshold} of each that has signatures enough and is not known for it yet.
SELECT json_object('petition', p.petition, 'count', t.n, 'threshold', p.threshold)
FROM petition_entry AS p
JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND p.way = 'gathering' AND t.n >= p.threshold AND $1 IS NOT NULL
LIMIT 1000
