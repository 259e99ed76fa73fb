-- Row: the position.
SELECT json_object('position', position) FROM notice_reader
