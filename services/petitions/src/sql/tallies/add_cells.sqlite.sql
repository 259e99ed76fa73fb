INSERT INTO tally (generation, petition, sex, age_band, division, social_status, n, gone)
SELECT $1 ->> 'generation', value ->> 'petition', value ->> 'sex', value ->> 'age_band', value ->> 'division',
       value ->> 'social_status', value ->> 'n', value ->> 'gone'
FROM json_each($1, '$.rows')
WHERE true
ON CONFLICT (generation, petition, sex, age_band, division, social_status) DO UPDATE SET
    n = n + excluded.n, gone = gone + excluded.gone
