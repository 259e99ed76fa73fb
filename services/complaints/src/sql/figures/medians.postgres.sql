-- Input: {dimension, periods: [{name, first, last: weeks}], least}. Row: within how many days half of those that were
-- answered had their first answer, of one value in one period; of fewer than `least` there is none.
WITH counted AS (
    SELECT p.name AS period, f.value, f.days, sum(f.received) AS n
    FROM jsonb_to_recordset($1::jsonb -> 'periods') AS p (name text, first text, last text)
    JOIN complaint_figure AS f ON f.week BETWEEN p.first AND p.last
    WHERE f.generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
      AND f.dimension = ($1::jsonb ->> 'dimension') AND f.days >= 0
    GROUP BY p.name, f.value, f.days
), ranked AS (
    SELECT period, value, days, sum(n) OVER (PARTITION BY period, value ORDER BY days) AS upto,
        sum(n) OVER (PARTITION BY period, value) AS total
    FROM counted
)
SELECT jsonb_build_object('period', period, 'value', value, 'days', min(days))::text
FROM ranked
WHERE upto * 2 >= total AND total >= ($1::jsonb ->> 'least')::bigint
GROUP BY period, value
