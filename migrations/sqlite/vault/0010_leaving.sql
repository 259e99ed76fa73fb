-- Who has asked to be forgotten stands in the register of people as leaving, and comes in nowhere; the
-- row goes last, and whatever is kept of them goes with it. So nothing is kept of anybody who is not
-- in the register, however late it comes.
ALTER TABLE person ADD COLUMN leaving_at INTEGER;             -- microseconds since 1970
UPDATE person SET leaving_at = (SELECT asked_at FROM erasure WHERE erasure.person_key = person.person_key);
DROP TABLE erasure;
CREATE INDEX person_leaving ON person (leaving_at) WHERE leaving_at IS NOT NULL;

CREATE TABLE person_secret_of_person (
    person_key TEXT    PRIMARY KEY REFERENCES person (person_key) ON DELETE CASCADE,
    kek_id     TEXT    NOT NULL REFERENCES kek (id),
    wrapped    TEXT    NOT NULL,                 -- the person's key under that one; base64
    made_at    INTEGER NOT NULL                  -- microseconds since 1970
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_of_person (
    person_key TEXT    NOT NULL REFERENCES person_secret_of_person (person_key) ON DELETE CASCADE,
    kind       TEXT    NOT NULL,
    record     TEXT    NOT NULL,
    sealed     TEXT    NOT NULL,                 -- under the person's key; base64
    found_by   TEXT,                             -- MAC of what it is found by, for the few kinds that are looked for
    kept_at    INTEGER NOT NULL,                 -- microseconds since 1970
    PRIMARY KEY (person_key, kind, record)
) STRICT, WITHOUT ROWID;

INSERT INTO person_secret_of_person SELECT * FROM person_secret WHERE person_key IN (SELECT person_key FROM person);
INSERT INTO sealed_of_person SELECT * FROM sealed WHERE person_key IN (SELECT person_key FROM person);
DROP TABLE sealed;
DROP TABLE person_secret;
ALTER TABLE person_secret_of_person RENAME TO person_secret;
ALTER TABLE sealed_of_person RENAME TO sealed;
CREATE INDEX person_secret_kek ON person_secret (kek_id, person_key);
CREATE INDEX sealed_found_by ON sealed (found_by) WHERE found_by IS NOT NULL;
CREATE INDEX sealed_by_age ON sealed (kind, kept_at);
