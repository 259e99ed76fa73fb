-- Every comment as one document, with columns made of it for lists to look in; never what it says, nor whose it
-- is. Instants in microseconds since 1970.
CREATE TABLE comment_entry (
    generation INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    matter TEXT AS (entry ->> 'matter') STORED,
    provision TEXT AS (entry ->> 'provision') STORED,
    reply_to TEXT AS (entry ->> 'reply_to') STORED,
    state TEXT AS (entry ->> 'state') STORED,
    mark TEXT AS (entry ->> 'mark') STORED,
    author TEXT AS (entry ->> 'author') STORED,
    in_group TEXT AS (entry ->> 'group') STORED,
    outcome TEXT AS (entry ->> 'outcome') STORED,
    written_at INTEGER AS (entry ->> 'written_at') STORED,
    written_position INTEGER AS (entry ->> 'written_position') STORED,
    waiting_since INTEGER AS (entry ->> 'waiting_since') STORED,
    position INTEGER AS (entry ->> 'position') STORED,
    entry TEXT NOT NULL,
    PRIMARY KEY (generation, comment)
) STRICT;

CREATE INDEX comment_of_matter ON comment_entry (generation, matter, state, written_position);
CREATE INDEX comment_of_provision ON comment_entry (generation, matter, provision, state, written_position);
CREATE INDEX comment_of_author ON comment_entry (generation, matter, author, written_position);
CREATE INDEX comment_replies ON comment_entry (generation, reply_to, written_position) WHERE reply_to IS NOT NULL;
CREATE INDEX comment_in_group ON comment_entry (generation, in_group) WHERE in_group IS NOT NULL;
CREATE INDEX comment_waiting ON comment_entry (generation, waiting_since, comment) WHERE waiting_since IS NOT NULL;
CREATE INDEX comment_by_position ON comment_entry (generation, position);

-- How many support each comment.
CREATE TABLE comment_support (
    generation INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, comment)
) STRICT, WITHOUT ROWID;

-- How many are for and against each provision; '' is the whole.
CREATE TABLE comment_stance (
    generation INTEGER NOT NULL,
    matter     TEXT NOT NULL,
    provision  TEXT NOT NULL,
    n_for      INTEGER NOT NULL,
    n_against  INTEGER NOT NULL,
    PRIMARY KEY (generation, matter, provision)
) STRICT, WITHOUT ROWID;

-- Comments that are answered together, each group as one document.
CREATE TABLE comment_group (
    generation INTEGER NOT NULL,
    id         TEXT NOT NULL,
    matter TEXT AS (entry ->> 'matter') STORED,
    outcome TEXT AS (entry ->> 'outcome') STORED,
    entry      TEXT NOT NULL,
    PRIMARY KEY (generation, id)
) STRICT;

CREATE INDEX comment_group_of_matter ON comment_group (generation, matter);

-- Reports that no moderator has looked at.
CREATE TABLE comment_report (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    reason     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (generation, position)
) STRICT;

CREATE INDEX comment_report_of ON comment_report (generation, comment, position);

-- What came to the moderators, and what they did.
CREATE TABLE comment_step (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    comment    TEXT NOT NULL,
    at         INTEGER NOT NULL,
    step       TEXT NOT NULL,                        -- its name
    said       TEXT NOT NULL,                        -- all of it
    PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX comment_step_of ON comment_step (generation, comment, position);
CREATE INDEX comment_step_by_name ON comment_step (generation, step, at, position);
CREATE INDEX comment_step_by_time ON comment_step (generation, at);
