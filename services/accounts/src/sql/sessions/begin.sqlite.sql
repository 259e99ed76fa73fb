-- Input: {sid, person, how, browser, system, at, ends_at}. A session that goes on is kept as it began.
INSERT INTO session (sid, person_key, how, browser, system, began_at, renewed_at, ends_at)
VALUES ($1 ->> 'sid', $1 ->> 'person', $1 ->> 'how', $1 ->> 'browser', $1 ->> 'system',
    $1 ->> 'at', $1 ->> 'at', $1 ->> 'ends_at')
ON CONFLICT (sid) DO UPDATE SET renewed_at = excluded.renewed_at, ends_at = excluded.ends_at
