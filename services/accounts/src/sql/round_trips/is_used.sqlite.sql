-- Input: {digest}. Row: whether this way back was taken before.
SELECT CASE WHEN EXISTS (SELECT 1 FROM used_round_trip WHERE digest = $1 ->> 'digest') THEN 'true' ELSE 'false' END
