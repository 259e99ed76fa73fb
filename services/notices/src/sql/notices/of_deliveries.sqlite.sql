-- Input: {deliveries: [{id, person, cause}, …]}. Row: what each of them tells, the earliest first.
SELECT json_object('delivery', new.value ->> 'id', 'what', notice.what, 'subject', notice.subject, 'because', notice.because, 'told_at', notice.told_at)
FROM json_each($1, '$.deliveries') AS new
JOIN notice ON notice.person_key = new.value ->> 'person' AND (notice.cause = new.value ->> 'cause' OR notice.digest = new.value ->> 'cause')
ORDER BY notice.id
