-- Input: {position}. Where there is a row, it stays, unless the log is shorter than it was.
INSERT INTO notice_reader (one_row, position) VALUES (1, $1 ->> 'position')
ON CONFLICT (one_row) DO UPDATE SET position = min(position, excluded.position)
