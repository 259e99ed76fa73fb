UPDATE issue_member SET issue = $1::jsonb #>> '{rows,0,into}', position = ($1::jsonb #>> '{rows,0,position}')::bigint
WHERE generation = ($1::jsonb ->> 'generation')::bigint AND issue = $1::jsonb #>> '{rows,0,issue}' AND what = 'complaint'
