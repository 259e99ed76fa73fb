-- What was done in an office, and whose data was looked at.
CREATE TABLE trail (
    generation BIGINT NOT NULL,
    position   BIGINT NOT NULL,                      -- of the event
    item       BIGINT NOT NULL,                      -- which of the things it tells of
    at         BIGINT NOT NULL,                      -- microseconds since 1970
    actor      TEXT,                                 -- null: the machine's operator
    role       TEXT,
    act        TEXT   NOT NULL,
    object     TEXT   NOT NULL,
    person     TEXT,                                 -- whom it concerns
    purpose    TEXT,
    PRIMARY KEY (generation, position, item)
);

CREATE INDEX trail_by_person ON trail (generation, person, position);
