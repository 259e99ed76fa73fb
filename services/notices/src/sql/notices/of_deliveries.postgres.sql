-- Input: {deliveries: [{id, person, cause}, …]}. Row: what each of them tells, the earliest first.
SELECT jsonb_build_object('delivery', new.id, 'what', notice.what, 'subject', notice.subject, 'because', notice.because, 'told_at', notice.told_at)::text
FROM jsonb_to_recordset($1::jsonb -> 'deliveries') AS new (id bigint, person text, cause text)
JOIN notice ON notice.person_key = new.person AND (notice.cause = new.cause OR notice.digest = new.cause)
ORDER BY notice.id
