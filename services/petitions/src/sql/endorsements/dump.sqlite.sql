SELECT json_object('petition', petition, 'n', n)
FROM endorsement_total
WHERE generation = $1 ->> 'generation'
