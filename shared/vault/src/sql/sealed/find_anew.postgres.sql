-- Input: [{person, kind, record, found_by}, …].
UPDATE sealed
SET found_by = new.found_by
FROM jsonb_to_recordset($1::jsonb) AS new (person text, kind text, record text, found_by text)
WHERE sealed.person_key = new.person AND sealed.kind = new.kind AND sealed.record = new.record
