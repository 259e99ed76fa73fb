-- Input: {dimension, first, last: weeks}. Row: what is counted of one value in one week, in the order of `Counts`.
SELECT json_object('week', week, 'value', value, 'counts', json_array(
    sum(received), sum(tips), sum(answered), sum(answered_in_time), sum(confirmed), sum(no_reply), sum(without_action), sum(withdrawn), sum(acknowledged), sum(refused), sum(reopened), sum(overdue), sum(rated), sum(rating_sum)))
FROM complaint_figure
WHERE generation = (SELECT generation FROM projection WHERE name = 'complaints' AND active = 1)
  AND dimension = ($1 ->> 'dimension') AND week BETWEEN ($1 ->> 'first') AND ($1 ->> 'last')
GROUP BY week, value
HAVING sum(received) <> 0 OR sum(rated) <> 0
