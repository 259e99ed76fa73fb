-- Input: null. Row: {register, pseudonym}, or none before the first start.
SELECT jsonb_build_object('register', register, 'pseudonym', pseudonym)::text
FROM keys
WHERE $1::text IS NOT NULL
