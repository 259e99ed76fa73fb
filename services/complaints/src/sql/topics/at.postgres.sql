-- Input: {topics, at}. Row: the total of a topic at that instant, and when and where it had changed last; none of a topic
-- under which there was nothing yet.
SELECT jsonb_build_object('topic', asked.topic, 'complaint_count', t.complaints, 'as_of', t.at, 'position', t.position)::text
FROM jsonb_array_elements_text($1::jsonb -> 'topics') AS asked (topic)
CROSS JOIN LATERAL (
    SELECT last.complaints, last.at, last.position FROM complaint_topic_total AS last
    WHERE last.generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND last.topic = asked.topic AND last.at <= ($1::jsonb ->> 'at')::bigint
    ORDER BY last.at DESC LIMIT 1
) AS t
