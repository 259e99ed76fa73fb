-- Input: {person, kind, record, kept_before}.
DELETE FROM sealed
WHERE person_key = $1 ->> 'person' AND kind = $1 ->> 'kind' AND record = $1 ->> 'record'
  AND kept_at < $1 ->> 'kept_before'
