-- The totals go with the counts.
DELETE FROM comment_stance WHERE generation = ($1 ->> 'generation')
