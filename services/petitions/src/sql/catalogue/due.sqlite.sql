-- Everything due by now, and the next one after it.
SELECT json_object('petition', petition, 'closes_at', closes_at)
FROM petition_entry
WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
  AND stage = 'open'
  AND closes_at <= coalesce(
      (SELECT min(closes_at) FROM petition_entry
       WHERE generation = (SELECT generation FROM projection WHERE name = 'catalogue' AND active = 1)
         AND stage = 'open' AND closes_at > $1 ->> 'now'),
      $1 ->> 'now')
ORDER BY closes_at
LIMIT 1000
