-- Input: {petition}. Row: {number, at} of each release, the last first; none while only totals are told.
SELECT json_object('number', number, 'at', at)
FROM breakdown_release AS one
JOIN breakdown_entry AS entry USING (generation, petition)
WHERE generation = (SELECT generation FROM projection WHERE name = 'breakdowns' AND active = 1)
  AND petition = $1 ->> 'petition' AND NOT entry.is_withheld
ORDER BY number DESC
