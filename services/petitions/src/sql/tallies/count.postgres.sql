SELECT jsonb_build_object('signature_count', n, 'as_of', as_of, 'position', position)::text
FROM tally_total
WHERE petition = $1::jsonb ->> 'petition'
  AND generation = (SELECT generation FROM projection WHERE name = 'tallies' AND active = 1)
