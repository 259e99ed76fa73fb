-- Input: {after}. Row: an issue that nothing was done with, or that was declined, and whose complaints have changed.
SELECT DISTINCT jsonb_build_object('issue', m.issue)::text
FROM issue_member AS m
LEFT JOIN issue_entry AS i ON i.generation = (SELECT generation FROM projection WHERE name = 'issues' AND active = 1) AND i.issue = m.issue
WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.position > ($1::jsonb ->> 'after')::bigint AND m.issue IS NOT NULL AND m.what = 'complaint'
  AND coalesce(i.progress, 'open') = 'open'
