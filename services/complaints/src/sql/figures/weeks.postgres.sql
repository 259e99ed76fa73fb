-- Input: {dimension, first, last: weeks}. Row: what is counted of one value in one week, in the order of `Counts`.
SELECT jsonb_build_object('week', week, 'value', value, 'counts', jsonb_build_array(
    sum(received), sum(tips), sum(answered), sum(answered_in_time), sum(confirmed), sum(no_reply), sum(without_action), sum(withdrawn), sum(acknowledged), sum(refused), sum(reopened), sum(overdue), sum(rated), sum(rating_sum)))::text
FROM complaint_figure
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND dimension = ($1::jsonb ->> 'dimension') AND week BETWEEN ($1::jsonb ->> 'first') AND ($1::jsonb ->> 'last')
GROUP BY week, value
HAVING sum(received) <> 0 OR sum(rated) <> 0
