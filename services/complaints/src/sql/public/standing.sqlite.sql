-- Input: {cells: [{week, topic}], before: an instant}. Row: week, topic, and of its complaints that are nobody's tip how
-- many were closed before that instant and how many were not.
SELECT json_object('week', week, 'topic', topic, 'closed', sum(is_closed), 'open', sum(1 - is_closed))
FROM (
    SELECT asked.week, asked.topic, coalesce(entry ->> 'closed_at' < ($1 ->> 'before'), 0) AS is_closed
    FROM (SELECT value ->> 'week' AS week, value ->> 'topic' AS topic FROM json_each($1, '$.cells')) AS asked
    CROSS JOIN complaint_entry AS c ON c.topic = asked.topic AND c.week = asked.week
    WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND NOT coalesce(entry ->> 'is_tip', 0) AND entry ->> 'identity' IS NOT 'unknown'
)
GROUP BY week, topic
