-- Every complaint as far as it counts, and the issue it is in; never what it says, nor whose it is. Beside them, where
-- it is not the first, the issue that takes new complaints of a matter. Instants in microseconds since 1970.
CREATE TABLE issue_member (
    generation bigint NOT NULL,
    id         text NOT NULL,                        -- of a complaint, or a matter
    what       text NOT NULL,                        -- complaint, matter
    issue      text,
    n          bigint NOT NULL DEFAULT 0,           -- of a matter: the highest number that one of its issues has
    is_placed  bigint NOT NULL DEFAULT 0,           -- by an analyst
    is_fixed   bigint NOT NULL DEFAULT 0,           -- its people are being asked, or were
    position   bigint NOT NULL,
    matter text GENERATED ALWAYS AS ((entry ->> 'topic') || '.' || (entry ->> 'agency') || '.' || (entry ->> 'division')) STORED,
    complainant text GENERATED ALWAYS AS (entry ->> 'complainant') STORED,
    received_at bigint GENERATED ALWAYS AS ((entry ->> 'received_at')::bigint) STORED,
    received_position bigint GENERATED ALWAYS AS ((entry ->> 'received_position')::bigint) STORED,
    is_overdue bigint GENERATED ALWAYS AS ((entry ->> 'is_overdue')::bigint) STORED,
    entry      jsonb NOT NULL,
    PRIMARY KEY (generation, id)
);

CREATE INDEX issue_member_of ON issue_member (generation, issue, received_position);
CREATE INDEX issue_member_by_person ON issue_member (generation, issue, complainant, received_position);
CREATE INDEX issue_member_by_position ON issue_member (generation, position);

-- What was done with each issue as one document, with columns made of it for lists to look in.
CREATE TABLE issue_entry (
    generation bigint NOT NULL,
    issue      text NOT NULL,
    progress text GENERATED ALWAYS AS (coalesce(entry ->> 'progress', 'open')) STORED,
    agency text GENERATED ALWAYS AS (entry ->> 'agency') STORED,
    due_on text GENERATED ALWAYS AS (entry ->> 'due_on') STORED,
    is_overdue bigint GENERATED ALWAYS AS ((entry ->> 'is_overdue')::bigint) STORED,
    published_agenda text GENERATED ALWAYS AS (entry ->> 'published_agenda') STORED,
    position bigint GENERATED ALWAYS AS ((entry ->> 'position')::bigint) STORED,
    entry      jsonb NOT NULL,
    PRIMARY KEY (generation, issue)
);

CREATE INDEX issue_by_progress ON issue_entry (generation, progress, due_on);
CREATE INDEX issue_by_agency ON issue_entry (generation, agency, position) WHERE agency IS NOT NULL;
CREATE INDEX issue_by_agenda ON issue_entry (generation, published_agenda, issue) WHERE published_agenda IS NOT NULL;

-- What happened to each issue.
CREATE TABLE issue_step (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    issue      text NOT NULL,
    at         bigint NOT NULL,
    step       text NOT NULL,                        -- its name
    said       jsonb NOT NULL,                        -- all of it
    PRIMARY KEY (generation, issue, position)
);

-- The agenda of each meeting as one document.
CREATE TABLE agenda_entry (
    generation bigint NOT NULL,
    agenda     text NOT NULL,
    state text GENERATED ALWAYS AS (coalesce(entry ->> 'state', 'open')) STORED,
    entry      jsonb NOT NULL,
    PRIMARY KEY (generation, agenda)
);

CREATE INDEX agenda_by_state ON agenda_entry (generation, state, agenda);

-- How far each person of an issue was asked.
CREATE TABLE follow_up_entry (
    generation bigint NOT NULL,
    id         text NOT NULL,
    issue text GENERATED ALWAYS AS (entry ->> 'issue') STORED,
    reached text GENERATED ALWAYS AS (entry ->> 'reached') STORED,
    rating bigint GENERATED ALWAYS AS ((entry ->> 'rating')::bigint) STORED,
    entry      jsonb NOT NULL,
    PRIMARY KEY (generation, id)
);

CREATE INDEX follow_up_of ON follow_up_entry (generation, issue, reached);
