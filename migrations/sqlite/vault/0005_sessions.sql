-- Who is signed in where: for the list that people see of themselves, and for renewals. Requests are
-- not looked up here. It ends with the person.
CREATE TABLE session (
    sid        TEXT    PRIMARY KEY,
    person_key TEXT    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    how        TEXT    NOT NULL,                 -- page or program
    browser    TEXT,                             -- one of a few names; never what the browser said itself
    system     TEXT,
    began_at   INTEGER NOT NULL,                 -- microseconds since 1970, as all that follow
    renewed_at INTEGER NOT NULL,
    ends_at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX session_of_person ON session (person_key);
CREATE INDEX session_by_end ON session (ends_at);

-- Sessions that are over before their time: every process reads on from the place it has reached.
CREATE TABLE called_back (
    place      INTEGER PRIMARY KEY AUTOINCREMENT,
    sid        TEXT,                             -- this session
    person_key TEXT,                             -- or everyone of this person
    before     INTEGER NOT NULL,                 -- that was signed in before
    spared     TEXT,                             -- but not this one
    forget_at  INTEGER NOT NULL                  -- no token that it touches lives longer
) STRICT;
CREATE INDEX called_back_by_end ON called_back (forget_at);

-- Ways back from the sign-in that were taken: each is good once.
CREATE TABLE used_round_trip (
    digest    TEXT    PRIMARY KEY,
    forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX used_round_trip_by_end ON used_round_trip (forget_at);
