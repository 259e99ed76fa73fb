-- Input: {kind, kept_before, after: {person, record}, limit}. Row: {person, record}.
SELECT json_object('person', person_key, 'record', record)
FROM sealed
WHERE kind = $1 ->> 'kind' AND kept_at < $1 ->> 'kept_before'
  AND (person_key, record) > ($1 ->> '$.after.person', $1 ->> '$.after.record')
ORDER BY person_key, record
LIMIT $1 ->> 'limit'
