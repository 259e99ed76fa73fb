-- Who someone is: the only place that finds a person again, and erasable.
CREATE TABLE person (
    register_mac text   PRIMARY KEY,             -- HMAC of the registration number under a key kept elsewhere
    person_key   text   NOT NULL UNIQUE,
    created_at   bigint NOT NULL                 -- microseconds since 1970
);
