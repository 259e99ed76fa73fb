-- How far the webhooks have read the log.
CREATE TABLE webhook_reader (
    one_row  smallint PRIMARY KEY CHECK (one_row = 1),
    position bigint NOT NULL
);

-- Where a receiver listens. Its path may be a secret, so it lies here and not in the log, and goes when the
-- webhook ends.
CREATE TABLE webhook_address (
    webhook text PRIMARY KEY,
    address text NOT NULL
);

-- What a receiver is told, once: the webhook and the event are its key.
CREATE TABLE webhook_call (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    webhook  text    NOT NULL,
    event    text    NOT NULL,                   -- the id by which the receiver knows it again
    kind     text    NOT NULL,
    subject  text    NOT NULL,                   -- a petition's number
    body     text    NOT NULL,                   -- the same bytes at every attempt
    made_at  bigint  NOT NULL,                   -- microseconds since 1970, as all that follow
    next_at  bigint  NOT NULL,                   -- when it is taken next; in the future while somebody has it
    attempt  bigint  NOT NULL,
    state    text    NOT NULL,                   -- waiting, delivered, dead or dropped
    answer   text,                               -- to the last attempt: a status, or why there was none
    done_at  bigint,
    UNIQUE (webhook, event)
);
CREATE INDEX webhook_call_waiting ON webhook_call (webhook, next_at, id) WHERE state = 'waiting';
CREATE INDEX webhook_call_of_webhook ON webhook_call (webhook, id);
CREATE INDEX webhook_call_by_age ON webhook_call (done_at) WHERE state <> 'waiting';
