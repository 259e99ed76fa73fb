-- Input: {at}. What touches no token any more.
DELETE FROM called_back WHERE forget_at <= ($1::jsonb ->> 'at')::bigint
