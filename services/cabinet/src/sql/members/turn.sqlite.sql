-- New complaints of the matter that was split out go with it, where they went into what it was split out of.
UPDATE issue_member
SET issue = $1 ->> '$.rows[0].into', n = max(n, $1 ->> '$.rows[0].n'), position = $1 ->> '$.rows[0].position'
WHERE generation = ($1 ->> 'generation') AND id = $1 ->> '$.rows[0].matter' AND what = 'matter'
  AND +issue = $1 ->> '$.rows[0].from'
