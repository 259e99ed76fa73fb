-- What the house keeps of people, sealed under a key of each person's own. Destroying that one row
-- leaves nothing that can be opened. The keys above it (secrets.file) are never here.
CREATE TABLE kek (
    id         TEXT    PRIMARY KEY,              -- tells keys apart, and nothing else of them
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    since      INTEGER NOT NULL                  -- microseconds since 1970
) STRICT, WITHOUT ROWID;

-- New people are kept under one key at a time.
CREATE UNIQUE INDEX kek_current ON kek (is_current) WHERE is_current = 1;

CREATE TABLE person_secret (
    person_key TEXT    PRIMARY KEY,
    kek_id     TEXT    NOT NULL REFERENCES kek (id),
    wrapped    TEXT    NOT NULL,                 -- the person's key under that one; base64
    made_at    INTEGER NOT NULL                  -- microseconds since 1970
) STRICT, WITHOUT ROWID;

CREATE INDEX person_secret_kek ON person_secret (kek_id, person_key);

CREATE TABLE sealed (
    person_key TEXT    NOT NULL REFERENCES person_secret (person_key) ON DELETE CASCADE,
    kind       TEXT    NOT NULL,
    record     TEXT    NOT NULL,
    sealed     TEXT    NOT NULL,                 -- under the person's key; base64
    found_by   TEXT,                             -- MAC of what it is found by, for the few kinds that are looked for
    kept_at    INTEGER NOT NULL,                 -- microseconds since 1970
    PRIMARY KEY (person_key, kind, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX sealed_found_by ON sealed (found_by) WHERE found_by IS NOT NULL;
