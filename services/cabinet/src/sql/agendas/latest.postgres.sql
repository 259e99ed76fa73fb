-- Input: {limit}. Row: an agenda, the last one first.
SELECT (entry)::text FROM agenda_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'agendas' AND active = 1)
ORDER BY agenda DESC
LIMIT ($1::jsonb ->> 'limit')::bigint
