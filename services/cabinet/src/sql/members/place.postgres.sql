-- Each to where new ones of its matter go, unless an analyst has placed it or its people are being asked. An
-- appreciation complains of nothing.
UPDATE issue_member AS m
SET issue = CASE WHEN m.entry ->> 'kind' <> 'appreciation' THEN coalesce(
    (SELECT r.issue FROM issue_member AS r WHERE r.generation = m.generation AND r.id = m.matter),
    m.matter || '.1') END
FROM jsonb_array_elements_text($1::jsonb -> 'rows') AS named (id)
WHERE m.generation = ($1::jsonb ->> 'generation')::bigint AND m.id = named.id AND m.is_placed = 0 AND m.is_fixed = 0
