-- Input: {week}. Row: {what} of which something was begun before that week.
SELECT json_object('what', kind.value)
FROM json_each('["petition", "comment", "complaint"]') AS kind
WHERE EXISTS (
    SELECT 1 FROM participation
    WHERE generation = (SELECT generation FROM projection WHERE name = 'participation' AND active = 1)
      AND what = kind.value AND began > '' AND began < $1 ->> 'week'
)
