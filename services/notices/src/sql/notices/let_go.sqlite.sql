-- Input: {told_before}.
DELETE FROM notice WHERE told_at < $1 ->> 'told_before'
