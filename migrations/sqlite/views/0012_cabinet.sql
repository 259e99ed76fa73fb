-- Every complaint as far as it counts, and the issue it is in; never what it says, nor whose it is. Beside them, where
-- it is not the first, the issue that takes new complaints of a matter. Instants in microseconds since 1970.
CREATE TABLE issue_member (
    generation INTEGER NOT NULL,
    id         TEXT NOT NULL,                        -- of a complaint, or a matter
    what       TEXT NOT NULL,                        -- complaint, matter
    issue      TEXT,
    n          INTEGER NOT NULL DEFAULT 0,           -- of a matter: the highest number that one of its issues has
    is_placed  INTEGER NOT NULL DEFAULT 0,           -- by an analyst
    is_fixed   INTEGER NOT NULL DEFAULT 0,           -- its people are being asked, or were
    position   INTEGER NOT NULL,
    matter TEXT AS ((entry ->> 'topic') || '.' || (entry ->> 'agency') || '.' || (entry ->> 'division')) STORED,
    complainant TEXT AS (entry ->> 'complainant') STORED,
    received_at INTEGER AS (entry ->> 'received_at') STORED,
    received_position INTEGER AS (entry ->> 'received_position') STORED,
    is_overdue INTEGER AS (entry ->> 'is_overdue') STORED,
    entry      TEXT NOT NULL,
    PRIMARY KEY (generation, id)
) STRICT;

CREATE INDEX issue_member_of ON issue_member (generation, issue, received_position);
CREATE INDEX issue_member_by_person ON issue_member (generation, issue, complainant, received_position);
CREATE INDEX issue_member_by_position ON issue_member (generation, position);

-- What was done with each issue as one document, with columns made of it for lists to look in.
CREATE TABLE issue_entry (
    generation INTEGER NOT NULL,
    issue      TEXT NOT NULL,
    progress TEXT AS (coalesce(entry ->> 'progress', 'open')) STORED,
    agency TEXT AS (entry ->> 'agency') STORED,
    due_on TEXT AS (entry ->> 'due_on') STORED,
    is_overdue INTEGER AS (entry ->> 'is_overdue') STORED,
    published_agenda TEXT AS (entry ->> 'published_agenda') STORED,
    position INTEGER AS (entry ->> 'position') STORED,
    entry      TEXT NOT NULL,
    PRIMARY KEY (generation, issue)
) STRICT;

CREATE INDEX issue_by_progress ON issue_entry (generation, progress, due_on);
CREATE INDEX issue_by_agency ON issue_entry (generation, agency, position) WHERE agency IS NOT NULL;
CREATE INDEX issue_by_agenda ON issue_entry (generation, published_agenda, issue) WHERE published_agenda IS NOT NULL;

-- What happened to each issue.
CREATE TABLE issue_step (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    issue      TEXT NOT NULL,
    at         INTEGER NOT NULL,
    step       TEXT NOT NULL,                        -- its name
    said       TEXT NOT NULL,                        -- all of it
    PRIMARY KEY (generation, issue, position)
) STRICT;

-- The agenda of each meeting as one document.
CREATE TABLE agenda_entry (
    generation INTEGER NOT NULL,
    agenda     TEXT NOT NULL,
    state TEXT AS (coalesce(entry ->> 'state', 'open')) STORED,
    entry      TEXT NOT NULL,
    PRIMARY KEY (generation, agenda)
) STRICT;

CREATE INDEX agenda_by_state ON agenda_entry (generation, state, agenda);

-- How far each person of an issue was asked.
CREATE TABLE follow_up_entry (
    generation INTEGER NOT NULL,
    id         TEXT NOT NULL,
    issue TEXT AS (entry ->> 'issue') STORED,
    reached TEXT AS (entry ->> 'reached') STORED,
    rating INTEGER AS (entry ->> 'rating') STORED,
    entry      TEXT NOT NULL,
    PRIMARY KEY (generation, id)
) STRICT;

CREATE INDEX follow_up_of ON follow_up_entry (generation, issue, reached);
