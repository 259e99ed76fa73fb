-- Input: {kept_before}. Row: {person, kind}, a thousand at most.
SELECT json_object('person', person_key, 'kind', kind)
FROM sealed
WHERE kind IN ('contact_email', 'contact_phone', 'shown_name') AND kept_at < $1 ->> 'kept_before'
LIMIT 1000
