-- Who has had themselves erased, while a petition that was open then is open still: should they come
-- back, they are who they were, and nobody signs twice. When the last of those petitions has closed,
-- the line goes, and with it the last that leads from a person to their key.
CREATE TABLE former (
    register_mac TEXT PRIMARY KEY,
    person_key   TEXT NOT NULL,
    erased_at    INTEGER NOT NULL               -- microseconds since 1970
) STRICT, WITHOUT ROWID;

CREATE INDEX former_by_age ON former (erased_at);

-- Erasures that were asked for and are not finished yet.
CREATE TABLE erasure (
    person_key TEXT PRIMARY KEY,
    asked_at   INTEGER NOT NULL                 -- microseconds since 1970
) STRICT, WITHOUT ROWID;

-- When what has outlived its period was last let go, of each kind of record.
CREATE TABLE retention_run (
    kind           TEXT PRIMARY KEY,
    ran_at         INTEGER NOT NULL,            -- microseconds since 1970
    removed        INTEGER NOT NULL,
    removed_in_all INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_by_age ON sealed (kind, kept_at);
