-- Input: {person}. Row: how many they have not seen.
SELECT jsonb_build_object('unseen', count(*))::text FROM notice WHERE person_key = $1::jsonb ->> 'person' AND seen_at IS NULL
