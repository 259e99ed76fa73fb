-- How far the webhooks have read the log.
CREATE TABLE webhook_reader (
    one_row  INTEGER PRIMARY KEY CHECK (one_row = 1),
    position INTEGER NOT NULL
) STRICT;

-- Where a receiver listens. Its path may be a secret, so it lies here and not in the log, and goes when the
-- webhook ends.
CREATE TABLE webhook_address (
    webhook TEXT PRIMARY KEY,
    address TEXT NOT NULL
) STRICT;

-- What a receiver is told, once: the webhook and the event are its key.
CREATE TABLE webhook_call (
    id       INTEGER PRIMARY KEY,
    webhook  TEXT    NOT NULL,
    event    TEXT    NOT NULL,                   -- the id by which the receiver knows it again
    kind     TEXT    NOT NULL,
    subject  TEXT    NOT NULL,                   -- a petition's number
    body     TEXT    NOT NULL,                   -- the same bytes at every attempt
    made_at  INTEGER NOT NULL,                   -- microseconds since 1970, as all that follow
    next_at  INTEGER NOT NULL,                   -- when it is taken next; in the future while somebody has it
    attempt  INTEGER NOT NULL,
    state    TEXT    NOT NULL,                   -- waiting, delivered, dead or dropped
    answer   TEXT,                               -- to the last attempt: a status, or why there was none
    done_at  INTEGER,
    UNIQUE (webhook, event)
) STRICT;
CREATE INDEX webhook_call_waiting ON webhook_call (webhook, next_at, id) WHERE state = 'waiting';
CREATE INDEX webhook_call_of_webhook ON webhook_call (webhook, id);
CREATE INDEX webhook_call_by_age ON webhook_call (done_at) WHERE state <> 'waiting';
