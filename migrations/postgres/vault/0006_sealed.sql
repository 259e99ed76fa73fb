-- What the house keeps of people, sealed under a key of each person's own. Destroying that one row
-- leaves nothing that can be opened. The keys above it (secrets.file) are never here.
CREATE TABLE kek (
    id         text    PRIMARY KEY,              -- tells keys apart, and nothing else of them
    is_current boolean NOT NULL,
    since      bigint  NOT NULL                  -- microseconds since 1970
);

-- New people are kept under one key at a time.
CREATE UNIQUE INDEX kek_current ON kek (is_current) WHERE is_current;

CREATE TABLE person_secret (
    person_key text    PRIMARY KEY,
    kek_id     text    NOT NULL REFERENCES kek (id),
    wrapped    text    NOT NULL,                 -- the person's key under that one; base64
    made_at    bigint  NOT NULL                  -- microseconds since 1970
);

CREATE INDEX person_secret_kek ON person_secret (kek_id, person_key);

CREATE TABLE sealed (
    person_key text    NOT NULL REFERENCES person_secret (person_key) ON DELETE CASCADE,
    kind       text    NOT NULL,
    record     text    NOT NULL,
    sealed     text    NOT NULL,                 -- under the person's key; base64
    found_by   text,                             -- MAC of what it is found by, for the few kinds that are looked for
    kept_at    bigint  NOT NULL,                 -- microseconds since 1970
    PRIMARY KEY (person_key, kind, record)
);

CREATE INDEX sealed_found_by ON sealed (found_by) WHERE found_by IS NOT NULL;
