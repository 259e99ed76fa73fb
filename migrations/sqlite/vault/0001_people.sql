-- Who someone is: the only place that finds a person again, and erasable.
CREATE TABLE person (
    register_mac TEXT PRIMARY KEY,               -- HMAC of the registration number under a key kept elsewhere
    person_key   TEXT NOT NULL UNIQUE,
    created_at   INTEGER NOT NULL                -- microseconds since 1970
) STRICT, WITHOUT ROWID;
