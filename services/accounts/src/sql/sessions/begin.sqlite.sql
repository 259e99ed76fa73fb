-- Input: {sid, person, how, browser, system, at, ends_at}. A session that goes on is kept as it began;
-- nobody begins one who is not in the register of people, or is leaving.
INSERT INTO session (sid, person_key, how, browser, system, began_at, renewed_at, ends_at)
SELECT $1 ->> 'sid', person.person_key, $1 ->> 'how', $1 ->> 'browser', $1 ->> 'system',
    $1 ->> 'at', $1 ->> 'at', $1 ->> 'ends_at'
FROM person
WHERE person.person_key = $1 ->> 'person' AND person.leaving_at IS NULL
ON CONFLICT (sid) DO UPDATE SET renewed_at = excluded.renewed_at, ends_at = excluded.ends_at
