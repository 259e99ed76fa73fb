-- Row: {position, weeks, petitions, told}, all of one instant: how much was done in each week, of surveys with the sum of their
-- answers; of how many petitions it was told who signed, and that summed over the last release of each.
-- Of comments those that everyone can read; one that has no answer of its own has its group's.
WITH active AS (SELECT generation, position FROM projection WHERE name = 'participation' AND active = 1),
spoken AS (
    SELECT CASE WHEN own.answered > '' THEN own.answered ELSE whole.answered END AS answered,
           CASE WHEN own.answered > '' THEN own.is_only ELSE whole.is_only END AS is_only
    FROM participation AS own
    LEFT JOIN participation AS whole
        ON whole.generation = own.generation AND whole.what = 'group' AND whole.key = own.of_group
    WHERE own.generation = (SELECT generation FROM active) AND own.what = 'comment' AND own.began > ''
      AND coalesce(own.entry ->> 'stands', '1') = '1'
),
counted AS (
    SELECT 'signatures' AS measure, key AS week, (entry ->> 'n')::bigint AS n, 0 AS score
    FROM participation WHERE generation = (SELECT generation FROM active) AND what = 'signatures'
    UNION ALL
    SELECT 'petitions_started', began, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'petition' AND began > '' GROUP BY began
    UNION ALL
    SELECT 'petitions_opened', opened, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'petition' AND opened > '' GROUP BY opened
    UNION ALL
    SELECT 'petitions_reached', reached, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'petition' AND reached > '' GROUP BY reached
    UNION ALL
    SELECT 'comments', began, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'comment' AND began > '' AND coalesce(entry ->> 'stands', '1') = '1'
    GROUP BY began
    UNION ALL
    SELECT 'comments_answered', answered, count(*), 0 FROM spoken
    WHERE answered > '' GROUP BY answered
    UNION ALL
    SELECT 'comments_reflected', answered, count(*), 0 FROM spoken
    WHERE is_only = 1 AND answered > '' GROUP BY answered
    UNION ALL
    SELECT 'complaints', began, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'complaint' AND began > '' GROUP BY began
    UNION ALL
    SELECT 'complaints_answered', answered, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'complaint' AND answered > '' GROUP BY answered
    UNION ALL
    SELECT 'complaints_confirmed', confirmed, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'complaint' AND confirmed > '' GROUP BY confirmed
    UNION ALL
    SELECT 'satisfaction', rated, count(*), sum(rating) FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'complaint' AND rated > '' GROUP BY rated
    UNION ALL
    SELECT 'content', rated, count(*), 0 FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'complaint' AND rating >= 4 AND rated > '' GROUP BY rated
),
released AS (
    SELECT entry ->> 'told' AS told FROM participation
    WHERE generation = (SELECT generation FROM active) AND what = 'told'
      AND entry ->> 'told' IS NOT NULL AND coalesce(entry ->> 'is_withheld', '0') = '0'
),
told AS (
    SELECT one.key AS value, sum(one.value::bigint) AS n
    FROM released, jsonb_each_text(released.told::jsonb) AS one
    GROUP BY one.key
)
SELECT jsonb_build_object('position', position,
    'weeks', (SELECT coalesce(jsonb_agg(jsonb_build_object('measure', measure, 'week', week, 'n', n, 'score', score)),
                              '[]'::jsonb) FROM counted),
    'petitions', (SELECT count(*) FROM released),
    'told', (SELECT coalesce(jsonb_object_agg(value, n), '{}'::jsonb) FROM told))::text
FROM active
