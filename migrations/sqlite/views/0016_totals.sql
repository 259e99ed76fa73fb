-- Totals at every instant at which they changed, so that what one was at any instant is one look. Recorded in the order of
-- the log, many events of one commit have one instant. Instants in microseconds since 1970; `position` is that of the last
-- event of that instant.

-- What everyone reads of a bill: `*` is all of it, '' what is said of the whole, else a provision.
CREATE TABLE comment_total (
    generation INTEGER NOT NULL,
    matter     TEXT NOT NULL,
    part       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    comments   INTEGER NOT NULL,                     -- without replies
    replies    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (generation, matter, part, at)
) STRICT, WITHOUT ROWID;

-- A statement clears a generation by its comments; these follow.
CREATE TRIGGER comment_total_follows AFTER DELETE ON comment_entry
BEGIN DELETE FROM comment_total WHERE generation = old.generation; END;

-- How many are for and against a provision; '' is the whole.
CREATE TABLE comment_stance_total (
    generation INTEGER NOT NULL,
    matter     TEXT NOT NULL,
    part       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    n_for      INTEGER NOT NULL,
    n_against  INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (generation, matter, part, at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER comment_stance_total_follows AFTER DELETE ON comment_stance
BEGIN DELETE FROM comment_stance_total WHERE generation = old.generation; END;

-- Complaints that are registered under a topic, without those below it.
CREATE TABLE complaint_topic_total (
    generation INTEGER NOT NULL,
    topic      TEXT NOT NULL,
    at         INTEGER NOT NULL,
    complaints INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    PRIMARY KEY (generation, topic, at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER complaint_topic_total_follows AFTER DELETE ON complaint_entry
BEGIN DELETE FROM complaint_topic_total WHERE generation = old.generation; END;
