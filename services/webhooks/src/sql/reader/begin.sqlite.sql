-- Input: {position}. Where there is a row, it stays.
INSERT INTO webhook_reader (one_row, position) VALUES (1, $1 ->> 'position') ON CONFLICT (one_row) DO NOTHING
