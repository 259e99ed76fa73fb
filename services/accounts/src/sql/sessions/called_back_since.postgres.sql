-- Input: {place}. Row: {place, sid, person, before, spared, forget_at} of each that came later.
SELECT jsonb_build_object('place', place, 'sid', sid, 'person', person_key, 'before', before,
    'spared', spared, 'forget_at', forget_at)::text
FROM called_back
WHERE place > ($1::jsonb ->> 'place')::bigint
ORDER BY place
