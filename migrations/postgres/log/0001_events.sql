-- The log: every act, in the order it was committed. Rows are added and never changed.
CREATE TABLE events (
    position      bigint   PRIMARY KEY,          -- global, gapless, from 1
    stream_type   text     NOT NULL,
    stream_id     text     NOT NULL,
    sequence      bigint   NOT NULL,             -- within the stream, gapless, from 1
    previous      bigint,                        -- position of the stream's event before this one
    event_type    text     NOT NULL,
    event_version integer  NOT NULL,
    recorded_at   bigint   NOT NULL,             -- microseconds since 1970, never going back
    payload       text     NOT NULL,             -- JSON
    meta          text                           -- JSON: who acted, where it says more than the payload
);

CREATE FUNCTION events_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'events are never changed or deleted';
END $$;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE OR DELETE OR TRUNCATE ON events
FOR EACH STATEMENT EXECUTE FUNCTION events_are_append_only();

-- Where the log stands, and which log this is. Its lock puts the batches of all processes in line.
CREATE TABLE log_head (
    one_row     integer PRIMARY KEY CHECK (one_row = 1),
    log_id      text    NOT NULL,
    position    bigint  NOT NULL,
    recorded_at bigint  NOT NULL
);

INSERT INTO log_head VALUES (1, replace(gen_random_uuid()::text, '-', ''), 0, 0);

-- Where each stream stands. (On SQLite this is an index beside the file: one process owns it.)
CREATE TABLE stream_head (
    stream_id text   PRIMARY KEY,
    sequence  bigint NOT NULL,
    position  bigint NOT NULL
) WITH (fillfactor = 90);

-- What was answered to a request that may be sent again.
CREATE TABLE idempotency (
    key            text   PRIMARY KEY,
    digest         text   NOT NULL,              -- of the request: the same key for another is refused
    first_position bigint NOT NULL,
    last_sequence  bigint NOT NULL,
    recorded_at    bigint NOT NULL
);
