-- Input: {matter}. Row: how many comments of each state there are.
SELECT json_object('comments', coalesce(sum(CASE WHEN reply_to IS NULL AND state = 'published' THEN 1 ELSE 0 END), 0),
    'replies', coalesce(sum(CASE WHEN reply_to IS NOT NULL AND state = 'published' THEN 1 ELSE 0 END), 0),
    'held', coalesce(sum(CASE WHEN state = 'held' THEN 1 ELSE 0 END), 0),
    'off_topic', coalesce(sum(CASE WHEN state = 'hidden' AND mark = 'off_topic' THEN 1 ELSE 0 END), 0),
    'abusive', coalesce(sum(CASE WHEN state = 'hidden' AND mark = 'abusive' THEN 1 ELSE 0 END), 0),
    'deleted', coalesce(sum(CASE WHEN state = 'deleted' THEN 1 ELSE 0 END), 0))
FROM comment_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND matter = ($1 ->> 'matter')
