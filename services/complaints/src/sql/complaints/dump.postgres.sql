SELECT jsonb_build_object('number', number, 'entry', entry)::text FROM complaint_entry
WHERE generation = ($1::jsonb ->> 'generation')::bigint
UNION ALL
SELECT jsonb_build_object('dimension', dimension, 'week', week, 'value', value, 'days', days,
    'received', received, 'tips', tips, 'answered', answered, 'answered_in_time', answered_in_time, 'confirmed', confirmed, 'no_reply', no_reply, 'without_action', without_action, 'withdrawn', withdrawn, 'acknowledged', acknowledged, 'refused', refused, 'reopened', reopened, 'overdue', overdue, 'rated', rated, 'rating_sum', rating_sum)::text
FROM complaint_figure
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND (received <> 0 OR rated <> 0)
UNION ALL
SELECT jsonb_build_object('topic', topic, 'at', at, 'complaints', complaints, 'position', position)::text
FROM complaint_topic_total
WHERE generation = ($1::jsonb ->> 'generation')::bigint
