-- Row: up to where the members are known.
SELECT CAST(position AS text) FROM projection WHERE name = 'issue_members' AND active = 1
