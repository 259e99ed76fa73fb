-- The log: every act, in the order it was committed. Rows are added and never changed.
CREATE TABLE events (
    position      INTEGER PRIMARY KEY,           -- global, gapless, from 1
    stream_type   TEXT    NOT NULL,
    stream_id     TEXT    NOT NULL,
    sequence      INTEGER NOT NULL,              -- within the stream, gapless, from 1
    previous      INTEGER,                       -- position of the stream's event before this one
    event_type    TEXT    NOT NULL,
    event_version INTEGER NOT NULL,
    recorded_at   INTEGER NOT NULL,              -- microseconds since 1970, never going back
    payload       TEXT    NOT NULL,              -- JSON
    meta          TEXT                           -- JSON: who acted, where it says more than the payload
) STRICT;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

-- Where the log stands, and which log this is.
CREATE TABLE log_head (
    one_row     INTEGER PRIMARY KEY CHECK (one_row = 1),
    log_id      TEXT    NOT NULL,
    position    INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL
) STRICT;

INSERT INTO log_head VALUES (1, lower(hex(randomblob(16))), 0, 0);

-- What was answered to a request that may be sent again.
CREATE TABLE idempotency (
    key            TEXT    PRIMARY KEY,
    digest         TEXT    NOT NULL,             -- of the request: the same key for another is refused
    first_position INTEGER NOT NULL,
    last_sequence  INTEGER NOT NULL,
    recorded_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
