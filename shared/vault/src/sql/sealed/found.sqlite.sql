-- Input: {mac}. Row: "person" of each whose record is found by it.
SELECT DISTINCT json_quote(person_key) FROM sealed WHERE found_by = $1 ->> 'mac'
