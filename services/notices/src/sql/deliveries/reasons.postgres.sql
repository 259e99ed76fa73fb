-- Row: why what is dead could not be delivered, the most frequent first.
SELECT jsonb_build_object('reason', reason, 'n', count(*))::text
FROM delivery
WHERE state = 'dead'
GROUP BY reason
ORDER BY count(*) DESC, reason
