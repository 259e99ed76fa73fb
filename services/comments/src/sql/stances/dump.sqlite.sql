SELECT json_object('matter', matter, 'provision', provision, 'for', n_for, 'against', n_against)
FROM comment_stance
WHERE generation = ($1 ->> 'generation') AND (n_for <> 0 OR n_against <> 0)
