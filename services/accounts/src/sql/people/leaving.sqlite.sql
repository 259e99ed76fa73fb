-- Row: {person, asked_at} of each who is leaving, the first first.
SELECT json_object('person', person_key, 'asked_at', leaving_at)
FROM person
WHERE leaving_at IS NOT NULL AND $1 IS NOT NULL
ORDER BY leaving_at
