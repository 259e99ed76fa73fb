-- How many have signed each petition: in all, and in each cell.
CREATE TABLE tally (
    generation    bigint NOT NULL,
    petition      text NOT NULL,
    sex           text NOT NULL,
    age_band      text NOT NULL,
    division      text NOT NULL,
    social_status text NOT NULL,
    n             bigint NOT NULL,
    PRIMARY KEY (generation, petition, sex, age_band, division, social_status)
) WITH (fillfactor = 50);                        -- counted up in place, again and again

CREATE TABLE tally_total (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    n          bigint NOT NULL,
    position   bigint NOT NULL,                     -- of the last event counted in it
    as_of      bigint NOT NULL,                     -- when that was recorded, microseconds since 1970
    PRIMARY KEY (generation, petition)
) WITH (fillfactor = 50);

-- Every petition's stage and, once it is public, its text. Instants in microseconds since 1970.
CREATE TABLE petition (
    generation         bigint NOT NULL,
    petition           text NOT NULL,
    stage              text NOT NULL,
    kind               text,
    petitioner         text,
    text_digest        text,
    threshold          bigint,
    action             text,
    background         text,
    additional_details text,
    started_at         bigint,
    submitted_at       bigint,
    opened_at          bigint,
    closes_at          bigint,
    closed_at          bigint,
    stopped_because    text,
    position           bigint NOT NULL,
    PRIMARY KEY (generation, petition)
);

CREATE INDEX petition_by_stage ON petition (generation, stage, opened_at);
CREATE INDEX petition_by_petitioner ON petition (generation, petitioner);
