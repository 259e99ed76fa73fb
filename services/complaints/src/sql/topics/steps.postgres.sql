-- Input: {topics, micros}. Row: [topic, step, n]: how many more complaints were under it after so many microseconds than
-- before them, the earliest first.
SELECT jsonb_build_array(topic, step, sum(n))::text
FROM (
    SELECT topic, at / ($1::jsonb ->> 'micros')::bigint AS step,
        complaints - lag(complaints, 1, 0::bigint) OVER (PARTITION BY topic ORDER BY at) AS n
    FROM complaint_topic_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND topic IN (SELECT jsonb_array_elements_text($1::jsonb -> 'topics'))
) AS moved
GROUP BY topic, step
HAVING sum(n) <> 0
ORDER BY step, topic
