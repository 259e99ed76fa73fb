-- Input: {digest}. Row: whether this way back was taken before.
SELECT to_jsonb(EXISTS (SELECT 1 FROM used_round_trip WHERE digest = $1::jsonb ->> 'digest'))::text
