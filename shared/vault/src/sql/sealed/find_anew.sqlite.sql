-- Input: [{person, kind, record, found_by}, …].
UPDATE sealed
SET found_by = new.value ->> 'found_by'
FROM json_each($1) AS new
WHERE sealed.person_key = new.value ->> 'person' AND sealed.kind = new.value ->> 'kind'
  AND sealed.record = new.value ->> 'record'
