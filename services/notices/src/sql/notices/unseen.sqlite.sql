-- Input: {person}. Row: how many they have not seen.
SELECT json_object('unseen', count(*)) FROM notice WHERE person_key = $1 ->> 'person' AND seen_at IS NULL
