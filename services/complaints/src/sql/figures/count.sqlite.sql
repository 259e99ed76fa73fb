-- Input: rows of {number, n}. What each of these complaints counts for, n times: -1 takes away what its row said before
-- it changes, 1 adds what it says afterwards. Those to whom no row belongs count for nothing. How content its owner was
-- counts in the week in which they said so (m), all else in the week in which it came in (n).
INSERT INTO complaint_figure (generation, dimension, week, value, days, received, tips, answered, answered_in_time, confirmed, no_reply, without_action, withdrawn, acknowledged, refused, reopened, overdue, rated, rating_sum)
SELECT c.generation, d.value, CASE WHEN is_rating THEN c.entry ->> 'rated_week' ELSE c.week END AS in_week, coalesce(CASE d.value WHEN 'kind' THEN c.kind WHEN 'topic' THEN c.topic WHEN 'agency' THEN c.agency
        WHEN 'division' THEN c.division WHEN 'channel' THEN c.channel END, '') AS value,
    CASE WHEN is_rating THEN -1 ELSE coalesce(c.entry ->> '$.first_answer.days', -1) END AS days,
    sum(n), sum(n * (coalesce(c.entry ->> 'is_tip', 0) OR c.entry ->> 'identity' IS 'unknown')),
    sum(n * (c.entry -> 'first_answer' IS NOT NULL)), sum(n * coalesce(c.entry ->> '$.first_answer.is_in_time', 0)),
    sum(n * (c.closing IS 'confirmed')), sum(n * (c.closing IS 'no_reply')), sum(n * (c.closing IS 'without_action')),
    sum(n * (c.closing IS 'withdrawn')), sum(n * (c.closing IS 'acknowledged')), sum(n * (c.closing IS 'refused')),
    sum(n * (c.entry ->> 'reopened_at' IS NOT NULL)), sum(n * coalesce(c.entry ->> 'was_overdue', 0)),
    sum(m), sum(m * coalesce(c.entry ->> 'rating', 0))
FROM (SELECT one.value ->> 'number' AS number, of_rating.value AS is_rating,
          (one.value ->> 'n') * (1 - of_rating.value) AS n, (one.value ->> 'n') * of_rating.value AS m
      FROM json_each($1, '$.rows') AS one CROSS JOIN json_each('[0, 1]') AS of_rating) AS asked
CROSS JOIN complaint_entry AS c ON c.generation = ($1 ->> 'generation') AND c.number = asked.number
    AND (NOT is_rating OR c.entry ->> 'rated_week' IS NOT NULL)
CROSS JOIN json_each('["all", "kind", "topic", "agency", "division", "channel"]') AS d
GROUP BY 1, 2, 3, 4, 5
ON CONFLICT (generation, dimension, week, value, days) DO UPDATE SET
    received = received + excluded.received,
    tips = tips + excluded.tips,
    answered = answered + excluded.answered,
    answered_in_time = answered_in_time + excluded.answered_in_time,
    confirmed = confirmed + excluded.confirmed,
    no_reply = no_reply + excluded.no_reply,
    without_action = without_action + excluded.without_action,
    withdrawn = withdrawn + excluded.withdrawn,
    acknowledged = acknowledged + excluded.acknowledged,
    refused = refused + excluded.refused,
    reopened = reopened + excluded.reopened,
    overdue = overdue + excluded.overdue,
    rated = rated + excluded.rated,
    rating_sum = rating_sum + excluded.rating_sum
