-- Input: {petition}. Row: {number, at} of each release, the last first; none while only totals are told.
SELECT jsonb_build_object('number', number, 'at', at)::text
FROM breakdown_release AS one
JOIN breakdown_entry AS entry USING (generation, petition)
WHERE generation = (SELECT generation FROM projection WHERE name = 'breakdowns' AND active = 1)
  AND petition = $1::jsonb ->> 'petition' AND NOT entry.is_withheld
ORDER BY number DESC
