-- Input: {matter}. Row: the lowest number that no issue of the matter has.
SELECT CAST(n + 1 AS text) FROM issue_member
WHERE generation = (SELECT generation FROM projection WHERE name = 'issue_members' AND active = 1) AND id = ($1 ->> 'matter') AND what = 'matter'
