-- Input: {issue}. Row: how an end was reached, how often, and the sum and number of what they gave.
SELECT jsonb_build_object('reached', reached, 'count', count(*), 'ratings', count(rating), 'rated', coalesce(sum(rating), 0))::text
FROM follow_up_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'follow_ups' AND active = 1) AND issue = ($1::jsonb ->> 'issue') AND reached IS NOT NULL
GROUP BY reached
