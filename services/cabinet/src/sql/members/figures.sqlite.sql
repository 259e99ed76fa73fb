-- Input: {issues, now, window}, instants in microseconds. Row: what is counted of an issue. Named ones first: CROSS keeps
-- the order.
SELECT json_object(
    'issue', m.issue, 'complaints', count(*), 'tips', count(*) - count(m.complainant),
    'people', count(DISTINCT m.complainant),
    'recent_people', count(DISTINCT CASE WHEN m.received_at > ($1 ->> 'now') - ($1 ->> 'window') THEN m.complainant END),
    'recent_complaints', count(CASE WHEN m.received_at > ($1 ->> 'now') - ($1 ->> 'window') THEN 1 END),
    'people_before', count(DISTINCT CASE
        WHEN m.received_at <= ($1 ->> 'now') - ($1 ->> 'window') AND m.received_at > ($1 ->> 'now') - 5 * ($1 ->> 'window')
        THEN CAST((($1 ->> 'now') - m.received_at) / ($1 ->> 'window') AS text) || '/' || m.complainant END),
    'overdue', coalesce(sum(m.is_overdue), 0), 'first_at', min(m.received_at), 'last_at', max(m.received_at)
)
FROM json_each($1, '$.issues') AS named
CROSS JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = named.value AND m.what = 'complaint'
GROUP BY m.issue
