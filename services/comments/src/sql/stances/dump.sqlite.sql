SELECT json_object('matter', matter, 'provision', provision, 'for', n_for, 'against', n_against)
FROM comment_stance
WHERE generation = ($1 ->> 'generation') AND (n_for <> 0 OR n_against <> 0)
UNION ALL
SELECT json_object('matter', matter, 'part', part, 'at', at, 'for', n_for, 'against', n_against, 'position', position)
FROM comment_stance_total
WHERE generation = ($1 ->> 'generation')
