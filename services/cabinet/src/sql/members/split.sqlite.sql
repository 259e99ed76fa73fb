-- Those that are in it still; from now on they stay where they were placed.
UPDATE issue_member
SET issue = named.value ->> 'into', is_placed = 1, position = named.value ->> 'position'
FROM json_each($1, '$.rows') AS named
WHERE issue_member.generation = ($1 ->> 'generation') AND issue_member.id = named.value ->> 'complaint'
  AND issue_member.issue = named.value ->> 'from'
