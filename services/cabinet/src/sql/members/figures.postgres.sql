-- Input: {issues, now, window}, instants in microseconds. Row: what is counted of an issue.
SELECT jsonb_build_object(
    'issue', m.issue, 'complaints', count(*), 'tips', count(*) - count(m.complainant),
    'people', count(DISTINCT m.complainant),
    'recent_people', count(DISTINCT CASE WHEN m.received_at > ($1::jsonb ->> 'now')::bigint - ($1::jsonb ->> 'window')::bigint THEN m.complainant END),
    'recent_complaints', count(CASE WHEN m.received_at > ($1::jsonb ->> 'now')::bigint - ($1::jsonb ->> 'window')::bigint THEN 1 END),
    'people_before', count(DISTINCT CASE
        WHEN m.received_at <= ($1::jsonb ->> 'now')::bigint - ($1::jsonb ->> 'window')::bigint AND m.received_at > ($1::jsonb ->> 'now')::bigint - 5 * ($1::jsonb ->> 'window')::bigint
        THEN CAST((($1::jsonb ->> 'now')::bigint - m.received_at) / ($1::jsonb ->> 'window')::bigint AS text) || '/' || m.complainant END),
    'overdue', coalesce(sum(m.is_overdue), 0), 'first_at', min(m.received_at), 'last_at', max(m.received_at)
)::text
FROM jsonb_array_elements_text($1::jsonb -> 'issues') AS named (id)
JOIN issue_member AS m ON m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = named.id AND m.what = 'complaint'
GROUP BY m.issue
