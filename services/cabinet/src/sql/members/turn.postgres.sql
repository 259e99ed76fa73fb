-- New complaints of the matter that was split out go with it, where they went into what it was split out of.
UPDATE issue_member
SET issue = $1::jsonb #>> '{rows,0,into}', n = greatest(n, ($1::jsonb #>> '{rows,0,n}')::bigint),
    position = ($1::jsonb #>> '{rows,0,position}')::bigint
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND id = $1::jsonb #>> '{rows,0,matter}' AND what = 'matter'
  AND issue = $1::jsonb #>> '{rows,0,from}'
