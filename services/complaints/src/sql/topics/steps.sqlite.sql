-- Input: {topics, micros}. Row: [topic, step, n]: how many more complaints were under it after so many microseconds than
-- before them, the earliest first.
SELECT json_array(topic, step, sum(n))
FROM (
    SELECT topic, at / ($1 ->> 'micros') AS step, complaints - lag(complaints, 1, 0) OVER (PARTITION BY topic ORDER BY at) AS n
    FROM complaint_topic_total
    WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND topic IN (SELECT asked.value FROM json_each($1, '$.topics') AS asked)
) AS moved
GROUP BY topic, step
HAVING sum(n) <> 0
ORDER BY step, topic
