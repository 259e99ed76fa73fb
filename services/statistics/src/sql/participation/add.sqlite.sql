-- Signatures of each week, those taken back less.
INSERT INTO participation (generation, what, key, entry)
SELECT $1 ->> 'generation', 'signatures', value ->> 'week', json_object('n', value ->> 'n')
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, what, key)
DO UPDATE SET entry = json_object('n', (entry ->> 'n') + (excluded.entry ->> 'n'))
