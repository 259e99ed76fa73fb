-- Input: null. Row: whether this vault was ever used with keys.
SELECT CASE WHEN EXISTS (SELECT 1 FROM keys) OR EXISTS (SELECT 1 FROM person) THEN 'true' ELSE 'false' END
WHERE $1 IS NOT NULL
