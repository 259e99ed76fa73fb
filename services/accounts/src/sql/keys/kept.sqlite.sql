-- Input: null. Row: {register, pseudonym}, or none before the first start.
SELECT json_object('register', register, 'pseudonym', pseudonym) FROM keys WHERE $1 IS NOT NULL
