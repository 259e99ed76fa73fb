-- Input: {people: ["person", …]}. Row: {person, kind, record, sealed} of what they are found by.
SELECT jsonb_build_object('person', person_key, 'kind', kind, 'record', record, 'sealed', sealed)::text
FROM sealed
WHERE person_key = ANY (ARRAY(SELECT jsonb_array_elements_text($1::jsonb -> 'people'))) AND found_by IS NOT NULL
