-- Input: {agenda}. Row: what was done with it.
SELECT json(entry) FROM agenda_entry WHERE generation = (SELECT generation FROM projection WHERE name = 'agendas' AND active = 1) AND agenda = ($1 ->> 'agenda')
