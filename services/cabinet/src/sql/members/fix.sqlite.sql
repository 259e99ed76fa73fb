-- Whoever is in it now is asked; nobody comes in or goes out.
UPDATE issue_member SET is_fixed = 1
WHERE generation = ($1 ->> 'generation') AND issue = $1 ->> '$.rows[0].issue' AND what = 'complaint'
