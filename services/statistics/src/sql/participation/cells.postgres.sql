-- Input: {what, step, is_only, week}. Row: {position, cells} of what was done before that week, both of one instant.
-- A comment that has no answer of its own has its group's.
WITH active AS (SELECT generation, position FROM projection WHERE name = 'participation' AND active = 1),
said AS (
    SELECT own.sex, own.age_band, own.division, own.social_status,
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
),
counted AS (
    SELECT sex, age_band, division, social_status, count(*) AS n
    FROM said
    WHERE week > '' AND week < $1::jsonb ->> 'week'
      AND (is_only OR NOT ($1::jsonb ->> 'is_only')::boolean)
    GROUP BY sex, age_band, division, social_status
)
SELECT jsonb_build_object('position', position, 'cells', (
    SELECT coalesce(jsonb_agg(jsonb_build_object(
        'sex', sex, 'age_band', age_band, 'division', division, 'social_status', social_status, 'n', n)), '[]'::jsonb)
    FROM counted
))::text
FROM active
