-- Input: null. Row: {person, asked_at}.
SELECT json_object('person', person_key, 'asked_at', asked_at) FROM erasure WHERE $1 IS NOT NULL
