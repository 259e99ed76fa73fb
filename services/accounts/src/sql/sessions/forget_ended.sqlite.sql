-- Input: {at}. What touches no token any more.
DELETE FROM session WHERE ends_at <= $1 ->> 'at'
