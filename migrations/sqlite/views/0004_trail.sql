-- What was done in an office, and whose data was looked at.
CREATE TABLE trail (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,                     -- of the event
    item       INTEGER NOT NULL,                     -- which of the things it tells of
    at         INTEGER NOT NULL,                     -- microseconds since 1970
    actor      TEXT,                                 -- null: the machine's operator
    role       TEXT,
    act        TEXT    NOT NULL,
    object     TEXT    NOT NULL,
    person     TEXT,                                 -- whom it concerns
    purpose    TEXT,
    PRIMARY KEY (generation, position, item)
) STRICT, WITHOUT ROWID;

CREATE INDEX trail_by_person ON trail (generation, person, position);
