-- Input: {week}. Row: {what} of which something was begun before that week.
SELECT jsonb_build_object('what', kind)::text
FROM unnest(ARRAY['petition', 'comment', 'complaint']) AS kind
WHERE EXISTS (
    SELECT 1 FROM participation
    WHERE generation = (SELECT generation FROM projection WHERE name = 'participation' AND active = 1)
      AND what = kind AND began > '' AND began < $1::jsonb ->> 'week'
)
