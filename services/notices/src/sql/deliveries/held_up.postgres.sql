-- Row: why what waits has not gone out at an attempt before, the most frequent first.
SELECT jsonb_build_object('reason', reason, 'n', count(*))::text
FROM delivery
WHERE state = 'waiting' AND reason IS NOT NULL
GROUP BY reason
ORDER BY count(*) DESC, reason
