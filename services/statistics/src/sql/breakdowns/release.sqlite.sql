-- Input: {petition, number}; the last one where the number is null. Row: a release; none while only totals are told.
SELECT json_object('number', number, 'at', at, 'position', position, 'told', told)
FROM breakdown_release AS one
JOIN breakdown_entry AS entry USING (generation, petition)
WHERE generation = (SELECT generation FROM projection WHERE name = 'breakdowns' AND active = 1)
  AND petition = $1 ->> 'petition' AND NOT entry.is_withheld
  AND number = coalesce($1 ->> 'number', entry.entry ->> 'releases')
