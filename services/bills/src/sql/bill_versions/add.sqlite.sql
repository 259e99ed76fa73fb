INSERT INTO bill_version (generation, bill, version, position, heading, text)
SELECT $1 ->> 'generation', value ->> 'bill', value ->> 'version', value ->> 'position', value -> 'heading', value -> 'text'
FROM json_each($1, '$.rows')
WHERE true
