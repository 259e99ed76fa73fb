-- Input: ["register mac", …]. Row: {mac, key} of each that is known, and not leaving. An array rather
-- than a join, so that the index is used however little the planner knows of a table that has just
-- been filled.
SELECT jsonb_build_object('mac', register_mac, 'key', person_key)::text
FROM person
WHERE register_mac = ANY (ARRAY(SELECT jsonb_array_elements_text($1::jsonb))) AND leaving_at IS NULL
