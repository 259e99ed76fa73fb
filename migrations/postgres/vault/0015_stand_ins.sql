-- Whoever the house does not know is stood in for by somebody of this table, for as long as a complaint of theirs needs it.
ALTER TABLE person ADD COLUMN stood_in_at bigint;             -- microseconds since 1970, the last time
CREATE INDEX person_stood_in ON person (stood_in_at) WHERE stood_in_at IS NOT NULL;
