-- Input: {people: ["person", …]}. Row: {person, kind, record, sealed} of what they are found by.
SELECT json_object('person', sealed.person_key, 'kind', sealed.kind, 'record', sealed.record, 'sealed', sealed.sealed)
FROM json_each($1, '$.people') AS asked
CROSS JOIN sealed ON sealed.person_key = asked.value AND sealed.found_by IS NOT NULL
