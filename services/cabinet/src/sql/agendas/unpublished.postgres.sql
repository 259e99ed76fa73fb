-- Row: an agenda that is not published, the next one first.
SELECT (entry)::text FROM agenda_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'agendas' AND active = 1) AND state <> 'published'
ORDER BY agenda
LIMIT 200
