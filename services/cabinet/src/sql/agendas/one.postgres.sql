-- Input: {agenda}. Row: what was done with it.
SELECT (entry)::text FROM agenda_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'agendas' AND active = 1) AND agenda = ($1::jsonb ->> 'agenda')
