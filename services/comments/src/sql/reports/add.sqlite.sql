INSERT INTO comment_report (generation, position, comment, reason, at)
SELECT $1 ->> 'generation', value ->> 'position', value ->> 'comment', value ->> 'reason', value ->> 'at'
FROM json_each($1, '$.rows')
