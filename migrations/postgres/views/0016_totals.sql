-- Totals at every instant at which they changed, so that what one was at any instant is one look. Recorded in the order of
-- the log, many events of one commit have one instant. Instants in microseconds since 1970; `position` is that of the last
-- event of that instant.

-- What everyone reads of a bill: `*` is all of it, '' what is said of the whole, else a provision.
CREATE TABLE comment_total (
    generation bigint NOT NULL,
    matter     text NOT NULL,
    part       text NOT NULL,
    at         bigint NOT NULL,
    comments   bigint NOT NULL,                      -- without replies
    replies    bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (generation, matter, part, at)
);

-- How many are for and against a provision; '' is the whole.
CREATE TABLE comment_stance_total (
    generation bigint NOT NULL,
    matter     text NOT NULL,
    part       text NOT NULL,
    at         bigint NOT NULL,
    n_for      bigint NOT NULL,
    n_against  bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (generation, matter, part, at)
);

-- Complaints that are registered under a topic, without those below it.
CREATE TABLE complaint_topic_total (
    generation bigint NOT NULL,
    topic      text NOT NULL,
    at         bigint NOT NULL,
    complaints bigint NOT NULL,
    position   bigint NOT NULL,
    PRIMARY KEY (generation, topic, at)
);
