-- Input: {macs: ["mac", …]}. Row: "person" of each whose record is found by one of them.
SELECT DISTINCT to_jsonb(person_key)::text
FROM sealed
WHERE found_by = ANY (ARRAY(SELECT jsonb_array_elements_text($1::jsonb -> 'macs')))
