-- Input: {what, step, is_only, week}. Row: {position, cells} of those who did so before that week, both of one instant: each
-- once by the name they have there, in the cell in which they began something last, whatever of it is asked for. Of
-- comments those that everyone can read; one that has no answer of its own has its group's.
WITH active AS (SELECT generation, position FROM projection WHERE name = 'participation' AND active = 1),
said AS (
    SELECT own.key, coalesce(own.entry ->> 'by', own.key) AS who, own.began, own.sex, own.age_band, own.division, own.social_status,
           CASE $1::jsonb ->> 'step'
               WHEN 'began' THEN own.began
               WHEN 'opened' THEN own.opened
               WHEN 'reached' THEN own.reached
               WHEN 'confirmed' THEN own.confirmed
               WHEN 'rated' THEN own.rated
               ELSE CASE WHEN own.answered > '' THEN own.answered ELSE whole.answered END
           END AS week,
           CASE WHEN own.what = 'complaint' THEN own.rating >= 4
                WHEN own.answered > '' THEN own.is_only = 1
                ELSE whole.is_only = 1 END AS is_only
    FROM participation AS own
    LEFT JOIN participation AS whole
        ON whole.generation = own.generation AND whole.what = 'group' AND whole.key = own.of_group
    WHERE own.generation = (SELECT generation FROM active) AND own.what = $1::jsonb ->> 'what' AND own.sex IS NOT NULL
      AND coalesce(own.entry ->> 'stands', '1') = '1'
),
people AS (
    SELECT who, sex, age_band, division, social_status
    FROM (SELECT *, row_number() OVER (PARTITION BY who ORDER BY began DESC, key DESC) AS nth
          FROM said WHERE began > '' AND began < $1::jsonb ->> 'week') AS ordered
    WHERE nth = 1
),
counted AS (
    SELECT sex, age_band, division, social_status, count(*) AS n
    FROM people
    WHERE who IN (SELECT who FROM said WHERE week > '' AND week < $1::jsonb ->> 'week' AND (is_only OR NOT ($1::jsonb ->> 'is_only')::boolean))
    GROUP BY sex, age_band, division, social_status
)
SELECT jsonb_build_object('position', position, 'cells', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n)), '[]'::jsonb)
    FROM counted
))::text
FROM active
