-- Input: {cause, from}.
DELETE FROM announcement WHERE cause = $1::jsonb ->> 'cause' AND after = $1::jsonb ->> 'from'
