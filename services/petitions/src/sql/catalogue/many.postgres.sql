-- Input: {petitions: [number, …]}. Row: an entry with its counts, in no order.
SELECT (p.entry || jsonb_build_object('signature_count', coalesce(t.n, 0), 'endorsement_count', coalesce(e.n, 0)))::text
FROM jsonb_array_elements_text($1::jsonb -> 'petitions') AS asked (petition)
JOIN petition_entry AS p ON p.petition = asked.petition
LEFT JOIN tally_total AS t ON t.petition = p.petition
    AND t.generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
LEFT JOIN endorsement_total AS e ON e.petition = p.petition
    AND e.generation = (SELECT generation FROM projection WHERE name = 'endorsements' AND active = 1)
WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
