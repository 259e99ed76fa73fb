-- Input: {after: {at, position}, limit}. Row: a mark that says something against a comment, the latest first, and what came of
-- an appeal. A mark is appealed once and decided once before the next.
WITH page AS (
    SELECT s.*, (SELECT min(b.at) FROM comment_step AS b
     WHERE b.generation = s.generation AND b.comment = s.comment AND b.position < s.position
       AND b.step IN ('came', 'reported', 'appealed')
       AND b.position > coalesce((
           SELECT max(d.position) FROM comment_step AS d
           WHERE d.generation = s.generation AND d.comment = s.comment AND d.position < s.position
             AND d.step IN ('published', 'marked', 'upheld', 'overturned')), 0)) AS since,
        coalesce((SELECT min(m.position) FROM comment_step AS m
                  WHERE m.generation = s.generation AND m.comment = s.comment AND m.position > s.position
                    AND m.step = 'marked'), 9223372036854775807) AS next_mark
    FROM comment_step AS s
    WHERE s.generation = (SELECT generation FROM projection WHERE name = 'comment_steps' AND active = 1) AND s.step = 'marked' AND s.said ->> 'mark' <> 'relevant'
      AND (s.at, s.position) < (($1::jsonb #>> '{after,at}')::bigint, ($1::jsonb #>> '{after,position}')::bigint)
    ORDER BY s.at DESC, s.position DESC
    LIMIT ($1::jsonb ->> 'limit')::bigint
)
SELECT jsonb_build_object('position', s.position, 'comment', s.comment, 'matter', c.matter, 'provision', c.provision, 'at', s.at,
    'said', s.said, 'since', s.since, 'appealed_at', a.at, 'appeal', coalesce(d.step, CASE WHEN a.at IS NOT NULL THEN 'waiting' END),
    'appeal_decided_at', d.at, 'appeal_because', d.said ->> 'because')::text
FROM page AS s
LEFT JOIN comment_entry AS c ON c.comment = s.comment AND c.generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1)
LEFT JOIN comment_step AS a ON a.generation = s.generation AND a.comment = s.comment
    AND a.position > s.position AND a.position < s.next_mark AND a.step = 'appealed'
LEFT JOIN comment_step AS d ON d.generation = s.generation AND d.comment = s.comment
    AND d.position > s.position AND d.position < s.next_mark AND d.step IN ('upheld', 'overturned')
ORDER BY s.at DESC, s.position DESC
