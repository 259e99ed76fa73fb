-- What someone is beside a citizen; it ends with the person.
CREATE TABLE staff (
    person_key text   NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    role       text   NOT NULL,
    granted_at bigint NOT NULL,                  -- microseconds since 1970
    PRIMARY KEY (person_key, role)
);
