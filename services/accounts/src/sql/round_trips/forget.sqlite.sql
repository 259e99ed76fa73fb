-- Input: {at}. Ways back that have ended by themselves.
DELETE FROM used_round_trip WHERE forget_at <= $1 ->> 'at'
