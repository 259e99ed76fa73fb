-- Input: {person, made_by}. With it goes all that was sealed under it.
DELETE FROM person_secret
WHERE person_key = $1::jsonb ->> 'person' AND made_at <= ($1::jsonb ->> 'made_by')::bigint
