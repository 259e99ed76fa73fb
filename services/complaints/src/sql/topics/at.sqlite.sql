-- Input: {topics, at}. Row: the total of a topic at that instant, and when and where it had changed last; none of a topic
-- under which there was nothing yet.
SELECT json_object('topic', t.topic, 'complaint_count', t.complaints, 'as_of', t.at, 'position', t.position)
FROM json_each($1, '$.topics') AS asked
CROSS JOIN complaint_topic_total AS t
WHERE t.generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1) AND t.topic = asked.value
  AND t.at = (SELECT last.at FROM complaint_topic_total AS last
              WHERE last.generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
                AND last.topic = asked.value AND last.at <= ($1 ->> 'at')
              ORDER BY last.at DESC LIMIT 1)
