-- Input: {person, at, records: [{kind, record, sealed, found_by}, …]}. The last word counts.
INSERT INTO sealed (person_key, kind, record, sealed, found_by, kept_at)
SELECT $1 ->> 'person', value ->> 'kind', value ->> 'record', value ->> 'sealed', value ->> 'found_by', $1 ->> 'at'
FROM json_each($1, '$.records')
WHERE true
ON CONFLICT (person_key, kind, record) DO UPDATE SET
    sealed = excluded.sealed,
    found_by = excluded.found_by,
    kept_at = excluded.kept_at
