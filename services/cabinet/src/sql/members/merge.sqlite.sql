UPDATE issue_member SET issue = $1 ->> '$.rows[0].into', position = $1 ->> '$.rows[0].position'
WHERE generation = ($1 ->> 'generation') AND issue = $1 ->> '$.rows[0].issue' AND what = 'complaint'
