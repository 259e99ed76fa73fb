-- The totals go with the comments.
DELETE FROM comment_entry WHERE generation = ($1 ->> 'generation')
