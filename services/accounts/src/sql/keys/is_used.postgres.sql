-- Input: null. Row: whether this vault was ever used with keys.
SELECT to_jsonb(EXISTS (SELECT 1 FROM keys) OR EXISTS (SELECT 1 FROM person))::text
WHERE $1::text IS NOT NULL
