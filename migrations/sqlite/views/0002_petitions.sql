-- How many have signed each petition: in all, and in each cell.
CREATE TABLE tally (
    generation    INTEGER NOT NULL,
    petition      TEXT NOT NULL,
    sex           TEXT NOT NULL,
    age_band      TEXT NOT NULL,
    division      TEXT NOT NULL,
    social_status TEXT NOT NULL,
    n             INTEGER NOT NULL,
    PRIMARY KEY (generation, petition, sex, age_band, division, social_status)
) STRICT, WITHOUT ROWID;

CREATE TABLE tally_total (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    n          INTEGER NOT NULL,
    position   INTEGER NOT NULL,                     -- of the last event counted in it
    as_of      INTEGER NOT NULL,                     -- when that was recorded, microseconds since 1970
    PRIMARY KEY (generation, petition)
) STRICT, WITHOUT ROWID;

-- A statement clears a generation by its totals; the cells follow.
CREATE TRIGGER tally_follows_total AFTER DELETE ON tally_total
BEGIN DELETE FROM tally WHERE generation = old.generation AND petition = old.petition; END;

-- Every petition's stage and, once it is public, its text. Instants in microseconds since 1970.
CREATE TABLE petition (
    generation         INTEGER NOT NULL,
    petition           TEXT NOT NULL,
    stage              TEXT NOT NULL,
    kind               TEXT,
    petitioner         TEXT,
    text_digest        TEXT,
    threshold          INTEGER,
    action             TEXT,
    background         TEXT,
    additional_details TEXT,
    started_at         INTEGER,
    submitted_at       INTEGER,
    opened_at          INTEGER,
    closes_at          INTEGER,
    closed_at          INTEGER,
    stopped_because    TEXT,
    position           INTEGER NOT NULL,
    PRIMARY KEY (generation, petition)
) STRICT, WITHOUT ROWID;

CREATE INDEX petition_by_stage ON petition (generation, stage, opened_at);
CREATE INDEX petition_by_petitioner ON petition (generation, petitioner);
