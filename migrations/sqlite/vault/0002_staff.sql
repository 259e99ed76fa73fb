-- What someone is beside a citizen; it ends with the person.
CREATE TABLE staff (
    person_key TEXT    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    role       TEXT    NOT NULL,
    granted_at INTEGER NOT NULL,                 -- microseconds since 1970
    PRIMARY KEY (person_key, role)
) STRICT, WITHOUT ROWID;
