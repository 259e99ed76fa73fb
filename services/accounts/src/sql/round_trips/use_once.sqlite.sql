-- Input: {digest, forget_at}. Touches nothing where this way back was taken before.
INSERT INTO used_round_trip (digest, forget_at)
VALUES ($1 ->> 'digest', $1 ->> 'forget_at')
ON CONFLICT DO NOTHING
