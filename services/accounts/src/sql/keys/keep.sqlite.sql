-- Input: {register, pseudonym}. Whoever is first decides.
INSERT INTO keys (one_row, register, pseudonym)
VALUES (1, $1 ->> 'register', $1 ->> 'pseudonym')
ON CONFLICT DO NOTHING
