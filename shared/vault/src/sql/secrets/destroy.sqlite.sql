-- Input: {person, made_by}. With it goes all that was sealed under it.
DELETE FROM person_secret WHERE person_key = $1 ->> 'person' AND made_at <= $1 ->> 'made_by'
