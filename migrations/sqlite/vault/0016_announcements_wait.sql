-- What an issue's people are told waits until the views know who they are: those that are so far in the log.
ALTER TABLE announcement ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
