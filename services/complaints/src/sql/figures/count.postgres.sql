-- Input: rows of {number, n}. What each of these complaints counts for, n times: -1 takes away what its row said before
-- it changes, 1 adds what it says afterwards. Those to whom no row belongs count for nothing. How content its owner was
-- counts in the week in which they said so (m), all else in the week in which it came in (n).
WITH input AS MATERIALIZED (SELECT $1::jsonb AS input)
INSERT INTO complaint_figure AS kept (generation, dimension, week, value, days, received, tips, answered, answered_in_time, confirmed, no_reply, without_action, withdrawn, acknowledged, refused, reopened, overdue, rated, rating_sum)
SELECT c.generation, d.dimension, CASE WHEN is_rating THEN c.entry ->> 'rated_week' ELSE c.week END AS in_week, coalesce(CASE d.dimension WHEN 'kind' THEN c.kind WHEN 'topic' THEN c.topic WHEN 'agency' THEN c.agency
        WHEN 'division' THEN c.division WHEN 'channel' THEN c.channel END, '') AS value,
    CASE WHEN is_rating THEN -1 ELSE coalesce((c.entry #>> '{first_answer,days}')::bigint, -1) END AS days,
    sum(n), sum(n * (coalesce((c.entry ->> 'is_tip')::boolean, false) OR c.entry ->> 'identity' IS NOT DISTINCT FROM 'unknown')::int),
    sum(n * (c.entry -> 'first_answer' IS NOT NULL)::int),
    sum(n * (coalesce((c.entry #>> '{first_answer,is_in_time}')::boolean, false))::int),
    sum(n * (c.closing IS NOT DISTINCT FROM 'confirmed')::int), sum(n * (c.closing IS NOT DISTINCT FROM 'no_reply')::int),
    sum(n * (c.closing IS NOT DISTINCT FROM 'without_action')::int), sum(n * (c.closing IS NOT DISTINCT FROM 'withdrawn')::int),
    sum(n * (c.closing IS NOT DISTINCT FROM 'acknowledged')::int), sum(n * (c.closing IS NOT DISTINCT FROM 'refused')::int),
    sum(n * (c.entry ->> 'reopened_at' IS NOT NULL)::int), sum(n * (coalesce((c.entry ->> 'was_overdue')::boolean, false))::int),
    sum(m), sum(m * coalesce((c.entry ->> 'rating')::bigint, 0))
FROM input,
     LATERAL (SELECT one.number, is_rating, one.n * (NOT is_rating)::int AS n, one.n * is_rating::int AS m
              FROM jsonb_to_recordset(input -> 'rows') AS one (number text, n bigint)
              CROSS JOIN (VALUES (false), (true)) AS of_rating (is_rating)) AS asked
JOIN complaint_entry AS c ON c.number = asked.number AND (NOT is_rating OR c.entry ->> 'rated_week' IS NOT NULL)
CROSS JOIN (VALUES ('all'), ('kind'), ('topic'), ('agency'), ('division'), ('channel')) AS d (dimension)
WHERE c.generation = (input ->> 'generation')::bigint
GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (generation, dimension, week, value, days) DO UPDATE SET
    received = kept.received + excluded.received,
    tips = kept.tips + excluded.tips,
    answered = kept.answered + excluded.answered,
    answered_in_time = kept.answered_in_time + excluded.answered_in_time,
    confirmed = kept.confirmed + excluded.confirmed,
    no_reply = kept.no_reply + excluded.no_reply,
    without_action = kept.without_action + excluded.without_action,
    withdrawn = kept.withdrawn + excluded.withdrawn,
    acknowledged = kept.acknowledged + excluded.acknowledged,
    refused = kept.refused + excluded.refused,
    reopened = kept.reopened + excluded.reopened,
    overdue = kept.overdue + excluded.overdue,
    rated = kept.rated + excluded.rated,
    rating_sum = kept.rating_sum + excluded.rating_sum
