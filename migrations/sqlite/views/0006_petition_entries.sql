-- Every petition as one document, with columns made of it for lists to look in. Instants in microseconds
-- since 1970. It takes the place of the table `petition`; rows are made anew from the log.
DROP TABLE petition;
DELETE FROM projection WHERE name = 'catalogue';

CREATE TABLE petition_entry (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    stage TEXT AS (entry ->> 'stage') STORED,
    way TEXT AS (entry ->> 'way') STORED,
    kind TEXT AS (entry ->> 'kind') STORED,
    petitioner TEXT AS (entry ->> 'petitioner') STORED,
    text_digest TEXT AS (entry ->> 'text_digest') STORED,
    threshold INTEGER AS (entry ->> 'threshold') STORED,
    endorsements_needed INTEGER AS (entry ->> 'endorsements_needed') STORED,
    started_at INTEGER AS (entry ->> 'started_at') STORED,
    waiting_since INTEGER AS (entry ->> 'waiting_since') STORED,
    shown_at INTEGER AS (entry ->> 'shown_at') STORED,
    closes_at INTEGER AS (entry ->> 'closes_at') STORED,
    refused_at INTEGER AS (entry ->> 'refused_at') STORED,
    appeal TEXT AS (entry ->> 'appeal') STORED,
    appeal_until INTEGER AS (entry ->> 'appeal_until') STORED,
    source TEXT AS (entry ->> 'source') STORED,
    reference TEXT AS (entry ->> 'reference') STORED,
    answering TEXT AS (CASE WHEN entry ->> 'way' IN ('reached', 'handed_over', 'considered') THEN 'awaiting'
                            WHEN entry ->> 'way' IN ('answered', 'concluded') THEN 'answered' END) STORED,
    entry TEXT NOT NULL,
    PRIMARY KEY (generation, petition)
) STRICT;

CREATE INDEX petition_by_stage ON petition_entry (generation, stage, shown_at, petition);
CREATE INDEX petition_by_closing ON petition_entry (generation, stage, closes_at, petition);
CREATE INDEX petition_by_showing ON petition_entry (generation, shown_at, petition);
CREATE INDEX petition_by_way ON petition_entry (generation, way);
CREATE INDEX petition_by_answering ON petition_entry (generation, answering, shown_at, petition);
CREATE INDEX tally_by_size ON tally_total (generation, n, petition);
CREATE INDEX petition_by_waiting ON petition_entry (generation, waiting_since);
CREATE INDEX petition_by_reference ON petition_entry (generation, reference);
CREATE INDEX petition_by_petitioner ON petition_entry (generation, petitioner, text_digest);

-- How many have endorsed each petition.
CREATE TABLE endorsement_total (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, petition)
) STRICT, WITHOUT ROWID;

-- How many more signatures stood under each petition after an hour than before it.
CREATE TABLE tally_hour (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    hour       INTEGER NOT NULL,                          -- since 1970
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, petition, hour)
) STRICT, WITHOUT ROWID;

-- What happened to each petition that everyone may know of.
CREATE TABLE petition_step (
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    at         INTEGER NOT NULL,                          -- microseconds since 1970
    step       TEXT NOT NULL,                          -- its name
    said       TEXT NOT NULL,                          -- all of it
    PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX petition_step_of ON petition_step (generation, petition, position);
CREATE INDEX petition_step_by_name ON petition_step (generation, step, at);

-- A statement clears a generation by its totals; the hours follow, as the cells do.
CREATE TRIGGER tally_hours_follow_total AFTER DELETE ON tally_total
BEGIN DELETE FROM tally_hour WHERE generation = old.generation AND petition = old.petition; END;
