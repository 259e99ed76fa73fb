-- Input: {sid, person, how, browser, system, at, ends_at}. A session that goes on is kept as it began;
-- nobody begins one who is not in the register of people, or is leaving: whoever is about to leave
-- waits for it, and ends it.
INSERT INTO session (sid, person_key, how, browser, system, began_at, renewed_at, ends_at)
SELECT input.sid, person.person_key, input.how, input.browser, input.system, input.at, input.at, input.ends_at
FROM jsonb_to_record($1::jsonb) AS input
    (sid text, person text, how text, browser text, system text, at bigint, ends_at bigint)
JOIN person ON person.person_key = input.person AND person.leaving_at IS NULL
FOR SHARE OF person
ON CONFLICT (sid) DO UPDATE SET renewed_at = excluded.renewed_at, ends_at = excluded.ends_at
