-- Input: {macs: ["mac", …]}. Row: "person" of each whose record is found by one of them.
SELECT DISTINCT json_quote(sealed.person_key)
FROM json_each($1, '$.macs') AS asked
CROSS JOIN sealed ON sealed.found_by = asked.value
