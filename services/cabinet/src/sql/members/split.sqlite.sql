-- Those that are in it still; from now on they stay where they were placed. All rows are of one splitting. The plus
-- keeps the index of the issue out: who is named is fewer than who is in it.
UPDATE issue_member
SET issue = $1 ->> '$.rows[0].into', is_placed = 1, position = $1 ->> '$.rows[0].position'
WHERE generation = ($1 ->> 'generation') AND id IN (SELECT value ->> 'complaint' FROM json_each($1, '$.rows'))
  AND +issue = $1 ->> '$.rows[0].from'
