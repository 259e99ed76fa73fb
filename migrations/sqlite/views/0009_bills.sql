-- Bills: each as one document, its versions with their texts, its consultations, and what happened to it that
-- everyone may know of. Instants in microseconds since 1970.
CREATE TABLE bill_entry (
    generation INTEGER NOT NULL,
    bill       TEXT NOT NULL,
    kind TEXT AS (entry ->> 'kind') STORED,
    created_at INTEGER AS (entry ->> 'created_at') STORED,
    shown_at INTEGER AS (entry ->> 'shown_at') STORED,
    withdrawn_on TEXT AS (entry ->> 'withdrawn_on') STORED,
    consultation_count INTEGER AS (entry ->> 'consultation_count') STORED,
    entry TEXT NOT NULL,
    PRIMARY KEY (generation, bill)
) STRICT;

CREATE TABLE bill_version (
    generation INTEGER NOT NULL,
    bill       TEXT NOT NULL,
    version    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    heading    TEXT NOT NULL,
    text       TEXT NOT NULL,
    PRIMARY KEY (generation, bill, version)
) STRICT;

CREATE TABLE bill_consultation (
    generation INTEGER NOT NULL,
    bill       TEXT NOT NULL,
    count      INTEGER NOT NULL,
    opens_at INTEGER AS (said ->> 'opens_at') STORED,
    closes_at INTEGER AS (said ->> 'closes_at') STORED,
    closing TEXT AS (said ->> 'closing') STORED,
    said TEXT NOT NULL,
    PRIMARY KEY (generation, bill, count)
) STRICT;

CREATE TABLE bill_step (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    bill       TEXT NOT NULL,
    at         INTEGER NOT NULL,
    said       TEXT NOT NULL,
    PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX bill_step_of ON bill_step (generation, bill, position);
