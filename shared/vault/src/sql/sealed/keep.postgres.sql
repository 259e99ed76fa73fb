-- Input: {person, at, records: [{kind, record, sealed, found_by}, …]}. The last word counts.
WITH input AS MATERIALIZED (SELECT $1::jsonb AS content)
INSERT INTO sealed (person_key, kind, record, sealed, found_by, kept_at)
SELECT input.content ->> 'person', new.kind, new.record, new.sealed, new.found_by, (input.content ->> 'at')::bigint
FROM input,
     jsonb_to_recordset(input.content -> 'records') AS new (kind text, record text, sealed text, found_by text)
ON CONFLICT (person_key, kind, record) DO UPDATE SET
    sealed = excluded.sealed,
    found_by = excluded.found_by,
    kept_at = excluded.kept_at
