-- Input: {digest, forget_at}. Touches nothing where this way back was taken before.
INSERT INTO used_round_trip (digest, forget_at)
SELECT input.digest, input.forget_at
FROM jsonb_to_record($1::jsonb) AS input (digest text, forget_at bigint)
ON CONFLICT DO NOTHING
