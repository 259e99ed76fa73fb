-- Input: {before}.
DELETE FROM former WHERE erased_at < $1 ->> 'before'
