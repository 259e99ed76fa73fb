-- Bills: each as one document, its versions with their texts, its consultations, and what happened to it that
-- everyone may know of. Instants in microseconds since 1970.
CREATE TABLE bill_entry (
    generation bigint NOT NULL,
    bill       text NOT NULL,
    kind text GENERATED ALWAYS AS (entry ->> 'kind') STORED,
    created_at bigint GENERATED ALWAYS AS ((entry ->> 'created_at')::bigint) STORED,
    shown_at bigint GENERATED ALWAYS AS ((entry ->> 'shown_at')::bigint) STORED,
    withdrawn_on text GENERATED ALWAYS AS (entry ->> 'withdrawn_on') STORED,
    consultation_count bigint GENERATED ALWAYS AS ((entry ->> 'consultation_count')::bigint) STORED,
    entry jsonb NOT NULL,
    PRIMARY KEY (generation, bill)
);

CREATE TABLE bill_version (
    generation bigint NOT NULL,
    bill       text NOT NULL,
    version    bigint NOT NULL,
    position   bigint NOT NULL,
    heading    jsonb NOT NULL,
    text       jsonb NOT NULL,
    PRIMARY KEY (generation, bill, version)
);

CREATE TABLE bill_consultation (
    generation bigint NOT NULL,
    bill       text NOT NULL,
    count      bigint NOT NULL,
    opens_at bigint GENERATED ALWAYS AS ((said ->> 'opens_at')::bigint) STORED,
    closes_at bigint GENERATED ALWAYS AS ((said ->> 'closes_at')::bigint) STORED,
    closing text GENERATED ALWAYS AS (said ->> 'closing') STORED,
    said jsonb NOT NULL,
    PRIMARY KEY (generation, bill, count)
);

CREATE TABLE bill_step (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    bill       text NOT NULL,
    at         bigint NOT NULL,
    said       jsonb NOT NULL,
    PRIMARY KEY (generation, position)
);

CREATE INDEX bill_step_of ON bill_step (generation, bill, position);
