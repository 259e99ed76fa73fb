-- Input: {register, pseudonym}. Whoever is first decides.
INSERT INTO keys (one_row, register, pseudonym)
SELECT 1, input.register, input.pseudonym
FROM jsonb_to_record($1::jsonb) AS input (register text, pseudonym text)
ON CONFLICT DO NOTHING
