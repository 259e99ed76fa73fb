-- Input: {person}. Row: {kek, wrapped}, or none.
SELECT json_object('kek', kek_id, 'wrapped', wrapped) FROM person_secret WHERE person_key = $1 ->> 'person'
