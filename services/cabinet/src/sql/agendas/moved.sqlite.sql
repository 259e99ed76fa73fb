-- Row: an agenda whose meeting is not held on the day it is called after, the last one first.
SELECT json(entry) FROM agenda_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'agendas' AND active = 1) AND entry ->> 'moved_to' IS NOT NULL
ORDER BY agenda DESC
LIMIT 1000
