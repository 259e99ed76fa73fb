-- Input: {cells: [{week, topic}], before: an instant}. Row: week, topic, and of its complaints that are nobody's tip how
-- many were closed before that instant and how many were not.
SELECT jsonb_build_object('week', week, 'topic', topic, 'closed', count(*) FILTER (WHERE is_closed), 'open', count(*) FILTER (WHERE NOT is_closed))::text
FROM (
    SELECT asked.week, asked.topic, coalesce((entry ->> 'closed_at')::bigint < ($1::jsonb ->> 'before')::bigint, false) AS is_closed
    FROM jsonb_to_recordset($1::jsonb -> 'cells') AS asked (week text, topic text)
    JOIN complaint_entry AS c ON c.topic = asked.topic AND c.week = asked.week
    WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND NOT coalesce((entry ->> 'is_tip')::boolean, false) AND entry ->> 'identity' IS DISTINCT FROM 'unknown'
) AS standing
GROUP BY week, topic
