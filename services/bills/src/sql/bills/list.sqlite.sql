-- Input: {shelf, kind, words, after: {key, bill}, limit, now}. Row: {key, entry} with its latest consultation.
WITH shelved AS (
    SELECT b.bill, b.entry, c.said,
        CASE ($1 ->> 'shelf')
            WHEN 'open' THEN c.closes_at
            WHEN 'coming' THEN c.opens_at
            WHEN 'past' THEN -c.closes_at
            WHEN 'all' THEN -b.shown_at
            ELSE -b.created_at
        END AS key
    FROM bill_entry AS b
    LEFT JOIN bill_consultation AS c ON c.bill = b.bill AND c.count = b.consultation_count
    AND c.generation = (SELECT generation FROM projection WHERE name = 'consultations' AND active = 1)
    WHERE b.generation = (SELECT generation FROM projection WHERE name = 'bills' AND active = 1)
      AND CASE ($1 ->> 'shelf')
          WHEN 'open' THEN c.opens_at <= ($1 ->> 'now') AND ($1 ->> 'now') < c.closes_at AND c.closing = 'answering' AND b.withdrawn_on IS NULL
          WHEN 'coming' THEN ($1 ->> 'now') < c.opens_at AND b.withdrawn_on IS NULL
          WHEN 'past' THEN c.closes_at <= ($1 ->> 'now') OR (c.closes_at IS NOT NULL AND b.withdrawn_on IS NOT NULL)
          WHEN 'all' THEN b.shown_at IS NOT NULL
          ELSE true
      END
      AND (($1 ->> 'kind') IS NULL OR b.kind = ($1 ->> 'kind'))
      AND (($1 ->> 'words') IS NULL OR instr(b.entry ->> 'folded', ($1 ->> 'words')) > 0)
)
SELECT json_object('key', key, 'entry', json_patch(entry, json_object('consultation', json(said))))
FROM shelved
WHERE ($1 ->> 'after') IS NULL OR (key, bill) > (($1 ->> '$.after.key'), ($1 ->> '$.after.bill'))
ORDER BY key, bill
LIMIT ($1 ->> 'limit')
