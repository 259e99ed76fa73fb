-- Input: {person, at}. Row: {person, asked_at}, the first time that they asked; none where nobody is
-- known by this key.
UPDATE person SET leaving_at = coalesce(leaving_at, ($1::jsonb ->> 'at')::bigint)
WHERE person_key = $1::jsonb ->> 'person'
RETURNING jsonb_build_object('person', person_key, 'asked_at', leaving_at)::text
