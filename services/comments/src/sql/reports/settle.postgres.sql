-- Those that were before a moderator, or whose comment is gone.
DELETE FROM comment_report
USING jsonb_to_recordset($1::jsonb -> 'rows') AS row (comment text, until bigint)
WHERE comment_report.generation = ($1::jsonb ->> 'generation')::bigint
  AND comment_report.comment = row.comment AND comment_report.position <= row.until
