-- From where signatures came in, hour by hour; a network goes by a name that it shares with others.
CREATE TABLE burst (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    hour       bigint NOT NULL,                        -- since 1970
    channel    text NOT NULL,
    network    text NOT NULL,
    n          bigint NOT NULL,
    PRIMARY KEY (generation, petition, hour, channel, network)
) WITH (fillfactor = 50);

CREATE INDEX burst_by_size ON burst (generation, n, hour);

-- Invalidations of signatures, each as one document.
CREATE TABLE invalidation_entry (
    generation   bigint NOT NULL,
    petition     text NOT NULL,
    invalidation bigint NOT NULL,
    entry        jsonb NOT NULL,
    stage        text GENERATED ALWAYS AS (entry ->> 'stage') STORED,
    position     bigint GENERATED ALWAYS AS ((entry ->> 'position')::bigint) STORED,
    PRIMARY KEY (generation, petition, invalidation)
);

CREATE INDEX invalidation_by_stage ON invalidation_entry (generation, stage, position);
