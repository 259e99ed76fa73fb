INSERT INTO breakdown_release (generation, petition, number, at, position, told)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'number', value ->> 'at', value ->> 'position', value ->> 'told'
FROM json_each($1, '$.rows')
