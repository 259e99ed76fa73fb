-- From where signatures came in, hour by hour; a network goes by a name that it shares with others.
CREATE TABLE burst (
    generation INTEGER NOT NULL,
    petition   TEXT NOT NULL,
    hour       INTEGER NOT NULL,                        -- since 1970
    channel    TEXT NOT NULL,
    network    TEXT NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, petition, hour, channel, network)
) STRICT, WITHOUT ROWID;

CREATE INDEX burst_by_size ON burst (generation, n, hour);

-- Invalidations of signatures, each as one document.
CREATE TABLE invalidation_entry (
    generation   INTEGER NOT NULL,
    petition     TEXT NOT NULL,
    invalidation INTEGER NOT NULL,
    entry        TEXT NOT NULL,
    stage        TEXT AS (entry ->> 'stage') VIRTUAL,
    position     INTEGER AS (entry ->> 'position') VIRTUAL,
    PRIMARY KEY (generation, petition, invalidation)
) STRICT;

CREATE INDEX invalidation_by_stage ON invalidation_entry (generation, stage, position);
