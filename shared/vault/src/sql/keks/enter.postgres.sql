-- Input: {to, at}.
INSERT INTO kek (id, is_current, since)
SELECT input."to", true, input.at
FROM jsonb_to_record($1::jsonb) AS input ("to" text, at bigint)
ON CONFLICT (id) DO UPDATE SET is_current = true
