-- Every petition as one document, with columns made of it for lists to look in. Instants in microseconds
-- since 1970. It takes the place of the table `petition`; rows are made anew from the log.
DROP TABLE petition;
DELETE FROM projection WHERE name = 'catalogue';

CREATE TABLE petition_entry (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    stage text GENERATED ALWAYS AS (entry ->> 'stage') STORED,
    way text GENERATED ALWAYS AS (entry ->> 'way') STORED,
    kind text GENERATED ALWAYS AS (entry ->> 'kind') STORED,
    petitioner text GENERATED ALWAYS AS (entry ->> 'petitioner') STORED,
    text_digest text GENERATED ALWAYS AS (entry ->> 'text_digest') STORED,
    threshold bigint GENERATED ALWAYS AS ((entry ->> 'threshold')::bigint) STORED,
    endorsements_needed bigint GENERATED ALWAYS AS ((entry ->> 'endorsements_needed')::bigint) STORED,
    started_at bigint GENERATED ALWAYS AS ((entry ->> 'started_at')::bigint) STORED,
    waiting_since bigint GENERATED ALWAYS AS ((entry ->> 'waiting_since')::bigint) STORED,
    shown_at bigint GENERATED ALWAYS AS ((entry ->> 'shown_at')::bigint) STORED,
    closes_at bigint GENERATED ALWAYS AS ((entry ->> 'closes_at')::bigint) STORED,
    refused_at bigint GENERATED ALWAYS AS ((entry ->> 'refused_at')::bigint) STORED,
    appeal text GENERATED ALWAYS AS (entry ->> 'appeal') STORED,
    appeal_until bigint GENERATED ALWAYS AS ((entry ->> 'appeal_until')::bigint) STORED,
    source text GENERATED ALWAYS AS (entry ->> 'source') STORED,
    reference text GENERATED ALWAYS AS (entry ->> 'reference') STORED,
    answering text GENERATED ALWAYS AS (CASE WHEN entry ->> 'way' IN ('reached', 'handed_over', 'considered') THEN 'awaiting'
                            WHEN entry ->> 'way' IN ('answered', 'concluded') THEN 'answered' END) STORED,
    entry jsonb NOT NULL,
    PRIMARY KEY (generation, petition)
);

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
    generation bigint NOT NULL,
    petition   text NOT NULL,
    n          bigint NOT NULL,
    PRIMARY KEY (generation, petition)
) WITH (fillfactor = 50);

-- How many more signatures stood under each petition after an hour than before it.
CREATE TABLE tally_hour (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    hour       bigint NOT NULL,                          -- since 1970
    n          bigint NOT NULL,
    PRIMARY KEY (generation, petition, hour)
) WITH (fillfactor = 50);

-- What happened to each petition that everyone may know of.
CREATE TABLE petition_step (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    petition   text NOT NULL,
    at         bigint NOT NULL,                          -- microseconds since 1970
    step       text NOT NULL,                          -- its name
    said       jsonb NOT NULL,                          -- all of it
    PRIMARY KEY (generation, position)
);

CREATE INDEX petition_step_of ON petition_step (generation, petition, position);
CREATE INDEX petition_step_by_name ON petition_step (generation, step, at);
