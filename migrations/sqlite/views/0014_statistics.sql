-- Every instant at which a petition's total changed, and how: what its total was at any instant follows. Recorded in
-- the order of the log, many signatures of one commit have one instant. By the minute beside it, for long ways back.
CREATE TABLE tally_instant (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    at         INTEGER NOT NULL,                     -- microseconds since 1970
    n          INTEGER NOT NULL,
    position   INTEGER NOT NULL,                     -- of the last event of that instant
    PRIMARY KEY (generation, petition, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_minute (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    minute     INTEGER NOT NULL,                     -- since 1970
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, petition, minute)
) STRICT, WITHOUT ROWID;

-- A statement clears a generation by its totals; these follow.
CREATE TRIGGER tally_history_follows_total AFTER DELETE ON tally_total
BEGIN
    DELETE FROM tally_instant WHERE generation = old.generation AND petition = old.petition;
    DELETE FROM tally_minute WHERE generation = old.generation AND petition = old.petition;
END;

-- What is told of who signed each petition: where that stands, and every release of it.
CREATE TABLE breakdown_entry (
    generation  INTEGER NOT NULL,
    petition    TEXT NOT NULL,
    opened_at INTEGER AS (entry ->> 'opened_at') STORED,
    released_at INTEGER AS (entry ->> 'released_at') STORED,
    is_final INTEGER AS (coalesce(entry ->> 'is_final', 0)) STORED,
    is_withheld INTEGER AS (coalesce(entry ->> 'is_withheld', 0)) STORED,
    entry       TEXT NOT NULL,
    PRIMARY KEY (generation, petition)
) STRICT;

-- Of petitions that are told of until they close there are few, of all there ever were many.
CREATE INDEX breakdown_that_goes_on ON breakdown_entry (generation, opened_at) WHERE NOT is_final;

CREATE TABLE breakdown_release (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    number     INTEGER NOT NULL,
    at         INTEGER NOT NULL,                     -- microseconds since 1970
    position   INTEGER NOT NULL,
    told       TEXT NOT NULL,
    PRIMARY KEY (generation, petition, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER breakdown_release_follows AFTER DELETE ON breakdown_entry
BEGIN DELETE FROM breakdown_release WHERE generation = old.generation AND petition = old.petition; END;
