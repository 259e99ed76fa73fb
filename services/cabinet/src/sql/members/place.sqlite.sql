-- Each to where new ones of its matter go, unless an analyst has placed it or its people are being asked. An
-- appreciation complains of nothing.
UPDATE issue_member
SET issue = CASE WHEN entry ->> 'kind' <> 'appreciation' THEN coalesce(
    (SELECT r.issue FROM issue_member AS r WHERE r.generation = issue_member.generation AND r.id = issue_member.matter),
    matter || '.1') END
WHERE generation = ($1 ->> 'generation') AND id IN (SELECT value FROM json_each($1, '$.rows'))
  AND is_placed = 0 AND is_fixed = 0
