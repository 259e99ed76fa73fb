-- Input: null. Row: {person, asked_at}.
SELECT jsonb_build_object('person', person_key, 'asked_at', asked_at)::text FROM erasure WHERE $1::text IS NOT NULL
