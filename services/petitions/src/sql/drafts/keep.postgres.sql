INSERT INTO draft (digest, text, kept_at)
SELECT digest, text::text, kept_at
FROM jsonb_to_record($1::jsonb) AS new (digest text, text jsonb, kept_at bigint)
ON CONFLICT DO NOTHING
