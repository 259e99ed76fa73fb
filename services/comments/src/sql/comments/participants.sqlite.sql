-- Input: {matter}. Row: a cell and how many people of it wrote what everyone reads, each in the cell they were in last.
SELECT json_object('sex', cell ->> 'sex', 'age_band', cell ->> 'age_band', 'division', cell ->> 'division',
    'social_status', cell ->> 'social_status', 'n', count(*))
FROM (
    SELECT entry AS cell, row_number() OVER (PARTITION BY author ORDER BY written_position DESC) AS nth
    FROM comment_entry
    WHERE generation = (SELECT generation FROM projection WHERE name = 'comments' AND active = 1) AND matter = ($1 ->> 'matter') AND state = 'published'
) AS latest
WHERE nth = 1
GROUP BY cell ->> 'sex', cell ->> 'age_band', cell ->> 'division', cell ->> 'social_status'
