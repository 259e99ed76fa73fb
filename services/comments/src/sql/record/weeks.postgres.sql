-- Input: {weeks: [{week, begins, ends}]}, instants in microseconds. Row: how many of each step fell in a week that has any, and
-- half of its decisions on comments took no longer than median_us, from the first that called for them.
WITH steps AS (
    SELECT w.week, s.step, s.at, s.said ->> 'mark' AS mark, (SELECT min(b.at) FROM comment_step AS b
         WHERE b.generation = s.generation AND b.comment = s.comment AND b.position < s.position
           AND b.step IN ('came', 'reported', 'appealed')
           AND b.position > coalesce((
               SELECT max(d.position) FROM comment_step AS d
               WHERE d.generation = s.generation AND d.comment = s.comment AND d.position < s.position
                 AND d.step IN ('published', 'marked', 'upheld', 'overturned')), 0)) AS since
    FROM jsonb_to_recordset($1::jsonb -> 'weeks') AS w (week text, begins bigint, ends bigint)
    JOIN comment_step AS s ON s.at >= w.begins AND s.at < w.ends
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'comment_steps' AND active = 1)
), ranked AS (
    SELECT week, at - since AS took, row_number() OVER (PARTITION BY week ORDER BY at - since) AS n,
        count(*) OVER (PARTITION BY week) AS total
    FROM steps
    WHERE step IN ('published', 'marked') AND since IS NOT NULL
), medians AS (
    SELECT week, CAST(avg(took) AS bigint) AS took
    FROM ranked
    WHERE n IN ((total + 1) / 2, (total + 2) / 2)
    GROUP BY week
)
SELECT jsonb_build_object('week', steps.week,
    'came', count(*) FILTER (WHERE step = 'came'),
    'reported', count(*) FILTER (WHERE step = 'reported'),
    'published', count(*) FILTER (WHERE step = 'published'),
    'relevant', count(*) FILTER (WHERE mark = 'relevant'),
    'off_topic', count(*) FILTER (WHERE mark = 'off_topic'),
    'abusive', count(*) FILTER (WHERE mark = 'abusive'),
    'duplicate', count(*) FILTER (WHERE mark = 'duplicate'),
    'appealed', count(*) FILTER (WHERE step = 'appealed'),
    'upheld', count(*) FILTER (WHERE step = 'upheld'),
    'overturned', count(*) FILTER (WHERE step = 'overturned'),
    'median_us', max(medians.took))::text
FROM steps
LEFT JOIN medians ON medians.week = steps.week
GROUP BY steps.week
