-- Input: {position}. Where there is a row, it stays, unless the log is shorter than it was.
INSERT INTO webhook_reader AS reader (one_row, position) VALUES (1, ($1::jsonb ->> 'position')::bigint)
ON CONFLICT (one_row) DO UPDATE SET position = least(reader.position, excluded.position)
