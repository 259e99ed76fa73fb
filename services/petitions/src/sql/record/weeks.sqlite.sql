-- Input: {weeks: [{week, begins, ends}]}, instants in microseconds. Row: how many of each step fell in a week that has any, and
-- half of its decisions took no longer than median_us. What was published in the same breath as an appeal was granted is
-- the appeal's. A petition comes to the moderators when it is endorsed, or when it is handed in and needs nobody's
-- endorsement (any more).
WITH steps AS (
    SELECT w.week, s.step, s.at, s.position, s.petition,
        (SELECT max(b.at) FROM petition_step AS b
         WHERE b.generation = s.generation AND b.petition = s.petition AND b.position < s.position
           AND b.step IN ('submitted', 'endorsed')) AS since,
        EXISTS (SELECT 1 FROM petition_step AS o
                WHERE o.generation = s.generation AND o.petition = s.petition AND o.position < s.position
                  AND o.step = 'overturned') AS by_appeal,
        s.step = 'endorsed' OR (s.step = 'submitted' AND (
            NOT EXISTS (SELECT 1 FROM petition_entry AS p
                        WHERE p.generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
                          AND p.petition = s.petition AND p.endorsements_needed > 0)
            OR EXISTS (SELECT 1 FROM petition_step AS c
                       WHERE c.generation = s.generation AND c.petition = s.petition AND c.position < s.position
                         AND c.step = 'changes_asked'))) AS comes_to_moderators
    FROM (SELECT value ->> 'week' AS week, value ->> 'begins' AS begins, value ->> 'ends' AS ends FROM json_each($1, '$.weeks')) AS w
    JOIN petition_step AS s ON s.at >= w.begins AND s.at < w.ends
        AND s.step IN ('submitted', 'endorsed', 'changes_asked', 'published', 'refused', 'appealed', 'upheld', 'overturned')
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'timeline' AND active = 1)
), ranked AS (
    SELECT week, at - since AS took, row_number() OVER (PARTITION BY week ORDER BY at - since) AS n,
        count(*) OVER (PARTITION BY week) AS total
    FROM steps
    WHERE step IN ('changes_asked', 'published', 'refused') AND NOT by_appeal AND since IS NOT NULL
), medians AS (
    SELECT week, CAST(avg(took) AS bigint) AS took
    FROM ranked
    WHERE n IN ((total + 1) / 2, (total + 2) / 2)
    GROUP BY week
)
SELECT json_object('week', steps.week,
    'submitted', count(*) FILTER (WHERE comes_to_moderators),
    'published', count(*) FILTER (WHERE step = 'published'),
    'given_back', count(*) FILTER (WHERE step = 'changes_asked'),
    'refused', count(*) FILTER (WHERE step = 'refused'),
    'appealed', count(*) FILTER (WHERE step = 'appealed'),
    'upheld', count(*) FILTER (WHERE step = 'upheld'),
    'overturned', count(*) FILTER (WHERE step = 'overturned'),
    'median_us', max(medians.took))
FROM steps
LEFT JOIN medians ON medians.week = steps.week
GROUP BY steps.week
