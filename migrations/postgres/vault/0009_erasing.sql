-- Who has had themselves erased, while a petition that was open then is open still: should they come
-- back, they are who they were, and nobody signs twice. When the last of those petitions has closed,
-- the line goes, and with it the last that leads from a person to their key.
CREATE TABLE former (
    register_mac text PRIMARY KEY,
    person_key   text NOT NULL,
    erased_at    bigint NOT NULL               -- microseconds since 1970
);

CREATE INDEX former_by_age ON former (erased_at);

-- Erasures that were asked for and are not finished yet.
CREATE TABLE erasure (
    person_key text PRIMARY KEY,
    asked_at   bigint NOT NULL                 -- microseconds since 1970
);

-- When what has outlived its period was last let go, of each kind of record.
CREATE TABLE retention_run (
    kind           text PRIMARY KEY,
    ran_at         bigint NOT NULL,            -- microseconds since 1970
    removed        bigint NOT NULL,
    removed_in_all bigint NOT NULL
);

CREATE INDEX sealed_by_age ON sealed (kind, kept_at);
