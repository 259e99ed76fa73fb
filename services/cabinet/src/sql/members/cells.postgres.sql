-- Input: {issue}. Row: a cell and how many of the issue's people are in it, each in one.
SELECT jsonb_build_object('cell', p.cell, 'people', count(*))::text
FROM (
    SELECT m.complainant, max(m.entry ->> 'cell') AS cell
    FROM issue_member AS m
    WHERE m.generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND m.issue = ($1::jsonb ->> 'issue') AND m.complainant IS NOT NULL
    GROUP BY m.complainant
) AS p
WHERE p.cell IS NOT NULL
GROUP BY p.cell
