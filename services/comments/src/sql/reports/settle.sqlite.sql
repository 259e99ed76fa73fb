-- Those that were before a moderator, or whose comment is gone.
DELETE FROM comment_report
WHERE rowid IN (
    SELECT r.rowid
    FROM json_each($1, '$.rows') AS row
    CROSS JOIN comment_report AS r ON r.generation = $1 ->> 'generation'
        AND r.comment = row.value ->> 'comment' AND r.position <= row.value ->> 'until'
)
