-- Every comment as one document, with columns made of it for lists to look in; never what it says, nor whose it
-- is. Instants in microseconds since 1970.
CREATE TABLE comment_entry (
    generation bigint NOT NULL,
    comment    text NOT NULL,
    matter text GENERATED ALWAYS AS (entry ->> 'matter') STORED,
    provision text GENERATED ALWAYS AS (entry ->> 'provision') STORED,
    reply_to text GENERATED ALWAYS AS (entry ->> 'reply_to') STORED,
    state text GENERATED ALWAYS AS (entry ->> 'state') STORED,
    mark text GENERATED ALWAYS AS (entry ->> 'mark') STORED,
    author text GENERATED ALWAYS AS (entry ->> 'author') STORED,
    in_group text GENERATED ALWAYS AS (entry ->> 'group') STORED,
    outcome text GENERATED ALWAYS AS (entry ->> 'outcome') STORED,
    written_at bigint GENERATED ALWAYS AS ((entry ->> 'written_at')::bigint) STORED,
    written_position bigint GENERATED ALWAYS AS ((entry ->> 'written_position')::bigint) STORED,
    waiting_since bigint GENERATED ALWAYS AS ((entry ->> 'waiting_since')::bigint) STORED,
    position bigint GENERATED ALWAYS AS ((entry ->> 'position')::bigint) STORED,
    entry jsonb NOT NULL,
    PRIMARY KEY (generation, comment)
);

CREATE INDEX comment_of_matter ON comment_entry (generation, matter, state, written_position);
CREATE INDEX comment_of_provision ON comment_entry (generation, matter, provision, state, written_position);
CREATE INDEX comment_of_author ON comment_entry (generation, matter, author, written_position);
CREATE INDEX comment_replies ON comment_entry (generation, reply_to, written_position) WHERE reply_to IS NOT NULL;
CREATE INDEX comment_in_group ON comment_entry (generation, in_group) WHERE in_group IS NOT NULL;
CREATE INDEX comment_waiting ON comment_entry (generation, waiting_since, comment) WHERE waiting_since IS NOT NULL;
CREATE INDEX comment_by_position ON comment_entry (generation, position);

-- How many support each comment.
CREATE TABLE comment_support (
    generation bigint NOT NULL,
    comment    text NOT NULL,
    n          bigint NOT NULL,
    PRIMARY KEY (generation, comment)
) WITH (fillfactor = 50);

-- How many are for and against each provision; '' is the whole.
CREATE TABLE comment_stance (
    generation bigint NOT NULL,
    matter     text NOT NULL,
    provision  text NOT NULL,
    n_for      bigint NOT NULL,
    n_against  bigint NOT NULL,
    PRIMARY KEY (generation, matter, provision)
) WITH (fillfactor = 50);

-- Comments that are answered together, each group as one document.
CREATE TABLE comment_group (
    generation bigint NOT NULL,
    id         text NOT NULL,
    matter text GENERATED ALWAYS AS (entry ->> 'matter') STORED,
    outcome text GENERATED ALWAYS AS (entry ->> 'outcome') STORED,
    entry      jsonb NOT NULL,
    PRIMARY KEY (generation, id)
);

CREATE INDEX comment_group_of_matter ON comment_group (generation, matter);

-- Reports that no moderator has looked at.
CREATE TABLE comment_report (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    comment    text NOT NULL,
    reason     text NOT NULL,
    at         bigint NOT NULL,
    PRIMARY KEY (generation, position)
);

CREATE INDEX comment_report_of ON comment_report (generation, comment, position);

-- What came to the moderators, and what they did.
CREATE TABLE comment_step (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    comment    text NOT NULL,
    at         bigint NOT NULL,
    step       text NOT NULL,                        -- its name
    said       jsonb NOT NULL,                        -- all of it
    PRIMARY KEY (generation, position)
);

CREATE INDEX comment_step_of ON comment_step (generation, comment, position);
CREATE INDEX comment_step_by_name ON comment_step (generation, step, at, position);
CREATE INDEX comment_step_by_time ON comment_step (generation, at);
