-- Input: {cause, from}.
DELETE FROM announcement WHERE cause = $1 ->> 'cause' AND after = $1 ->> 'from'
