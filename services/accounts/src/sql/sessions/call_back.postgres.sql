-- Input: {sid, person, before, spared, forget_at}.
WITH next AS (
    UPDATE called_back_head SET place = place + 1 WHERE one_row = 1 RETURNING place
)
INSERT INTO called_back (place, sid, person_key, before, spared, forget_at)
SELECT next.place, input.sid, input.person, input.before, input.spared, input.forget_at
FROM next, jsonb_to_record($1::jsonb) AS input
    (sid text, person text, before bigint, spared text, forget_at bigint)
