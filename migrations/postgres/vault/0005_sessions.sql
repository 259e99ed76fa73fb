-- Who is signed in where: for the list that people see of themselves, and for renewals. Requests are
-- not looked up here. It ends with the person.
CREATE TABLE session (
    sid        text   PRIMARY KEY,
    person_key text   NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    how        text   NOT NULL,                  -- page or program
    browser    text,                             -- one of a few names; never what the browser said itself
    system     text,
    began_at   bigint NOT NULL,                  -- microseconds since 1970, as all that follow
    renewed_at bigint NOT NULL,
    ends_at    bigint NOT NULL
);
CREATE INDEX session_of_person ON session (person_key);
CREATE INDEX session_by_end ON session (ends_at);

-- Sessions that are over before their time: every process reads on from the place it has reached.
CREATE TABLE called_back (
    place      bigint PRIMARY KEY,
    sid        text,                             -- this session
    person_key text,                             -- or everyone of this person
    before     bigint NOT NULL,                  -- that was signed in before
    spared     text,                             -- but not this one
    forget_at  bigint NOT NULL                   -- no token that it touches lives longer
);
CREATE INDEX called_back_by_end ON called_back (forget_at);

-- The last place given out. Its lock makes places visible in their order, so that nobody who reads on
-- passes one over that is committed later.
CREATE TABLE called_back_head (
    one_row integer PRIMARY KEY CHECK (one_row = 1),
    place   bigint NOT NULL
);
INSERT INTO called_back_head (one_row, place) VALUES (1, 0);

-- Ways back from the sign-in that were taken: each is good once.
CREATE TABLE used_round_trip (
    digest    text   PRIMARY KEY,
    forget_at bigint NOT NULL
);
CREATE INDEX used_round_trip_by_end ON used_round_trip (forget_at);
