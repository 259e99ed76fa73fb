-- Row: why what is dead could not be delivered, the most frequent first.
SELECT json_object('reason', reason, 'n', count(*))
FROM delivery
WHERE state = 'dead'
GROUP BY reason
ORDER BY count(*) DESC, reason
