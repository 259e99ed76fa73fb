-- Input: {place}. Row: {place, sid, person, before, spared, forget_at} of each that came later.
SELECT json_object('place', place, 'sid', sid, 'person', person_key, 'before', before,
    'spared', spared, 'forget_at', forget_at)
FROM called_back
WHERE place > $1 ->> 'place'
ORDER BY place
