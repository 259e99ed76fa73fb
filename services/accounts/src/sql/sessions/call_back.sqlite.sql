-- Input: {sid, person, before, spared, forget_at}.
INSERT INTO called_back (sid, person_key, before, spared, forget_at)
VALUES ($1 ->> 'sid', $1 ->> 'person', $1 ->> 'before', $1 ->> 'spared', $1 ->> 'forget_at')
