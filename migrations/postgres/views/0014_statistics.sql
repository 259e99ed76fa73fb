-- Every instant at which a petition's total changed, and how: what its total was at any instant follows. Recorded in
-- the order of the log, many signatures of one commit have one instant. By the minute beside it, for long ways back.
CREATE TABLE tally_instant (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    at         bigint NOT NULL,                      -- microseconds since 1970
    n          bigint NOT NULL,
    position   bigint NOT NULL,                      -- of the last event of that instant
    PRIMARY KEY (generation, petition, at)
);

CREATE TABLE tally_minute (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    minute     bigint NOT NULL,                      -- since 1970
    n          bigint NOT NULL,
    PRIMARY KEY (generation, petition, minute)
) WITH (fillfactor = 50);                            -- counted up in place, again and again

-- What is told of who signed each petition: where that stands, and every release of it.
CREATE TABLE breakdown_entry (
    generation  bigint NOT NULL,
    petition    text NOT NULL,
    opened_at bigint GENERATED ALWAYS AS ((entry ->> 'opened_at')::bigint) STORED,
    released_at bigint GENERATED ALWAYS AS ((entry ->> 'released_at')::bigint) STORED,
    is_final boolean GENERATED ALWAYS AS (coalesce((entry ->> 'is_final')::boolean, false)) STORED,
    is_withheld boolean GENERATED ALWAYS AS (coalesce((entry ->> 'is_withheld')::boolean, false)) STORED,
    entry       jsonb NOT NULL,
    PRIMARY KEY (generation, petition)
);

-- Of petitions that are told of until they close there are few, of all there ever were many.
CREATE INDEX breakdown_that_goes_on ON breakdown_entry (generation, opened_at) WHERE NOT is_final;

CREATE TABLE breakdown_release (
    generation bigint NOT NULL,
    petition   text NOT NULL,
    number     bigint NOT NULL,
    at         bigint NOT NULL,                      -- microseconds since 1970
    position   bigint NOT NULL,
    told       text NOT NULL,
    PRIMARY KEY (generation, petition, number)
);
