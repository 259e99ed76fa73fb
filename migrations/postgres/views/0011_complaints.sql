-- Every complaint as one document, with columns made of it for desks to look in; never what it says, nor whose it is.
-- Instants in microseconds since 1970, days as 2026-11-25. `due_by` is the last day of its clock, or behind all days.
CREATE TABLE complaint_entry (
    generation bigint NOT NULL,
    number     text NOT NULL,
    channel text GENERATED ALWAYS AS (entry ->> 'channel') STORED,
    kind text GENERATED ALWAYS AS (entry ->> 'kind') STORED,
    topic text GENERATED ALWAYS AS (entry ->> 'topic') STORED,
    division text GENERATED ALWAYS AS (entry ->> 'division') STORED,
    agency text GENERATED ALWAYS AS (entry ->> 'agency') STORED,
    state text GENERATED ALWAYS AS (entry ->> 'state') STORED,
    turn text GENERATED ALWAYS AS (entry ->> 'turn') STORED,
    closing text GENERATED ALWAYS AS (entry ->> 'closing') STORED,
    received_at bigint GENERATED ALWAYS AS ((entry ->> 'received_at')::bigint) STORED,
    reply_until bigint GENERATED ALWAYS AS ((entry ->> 'reply_until')::bigint) STORED,
    due_by text GENERATED ALWAYS AS (coalesce(entry ->> 'due_on', '9999-12-31')) STORED,
    overdue_level bigint GENERATED ALWAYS AS (coalesce((entry ->> 'overdue_level')::bigint, 0)) STORED,
    entry jsonb NOT NULL,
    PRIMARY KEY (generation, number)
);

CREATE INDEX complaint_at_centre ON complaint_entry (generation, turn, received_at, number) WHERE turn = 'centre';
CREATE INDEX complaint_at_agency ON complaint_entry (generation, agency, due_by, number) WHERE turn = 'agency';
CREATE INDEX complaint_due ON complaint_entry (generation, turn, due_by, number);
CREATE INDEX complaint_late ON complaint_entry (generation, due_by, number) WHERE turn = 'agency' AND overdue_level > 0;
CREATE INDEX complaint_newest ON complaint_entry (generation, received_at, number, channel, kind, division, agency, turn);
CREATE INDEX complaint_of_agency ON complaint_entry (generation, agency, received_at, number);
CREATE INDEX complaint_of_topic
    ON complaint_entry (generation, topic, received_at, number, channel, kind, division, agency, turn);
CREATE INDEX complaint_open_of_topic ON complaint_entry (generation, topic, received_at, number) WHERE closing IS NULL;
CREATE INDEX complaint_unreplied ON complaint_entry (generation, reply_until, number) WHERE reply_until IS NOT NULL;

-- What happened in each case, without a word of it.
CREATE TABLE complaint_step (
    generation bigint NOT NULL,
    position   bigint NOT NULL,
    number     text NOT NULL,
    at         bigint NOT NULL,
    step       text NOT NULL,
    said       jsonb NOT NULL,
    PRIMARY KEY (generation, position)
);

CREATE INDEX complaint_step_of ON complaint_step (generation, number, position);

-- Whoever complained sees when somebody in office looked at it.
CREATE INDEX trail_by_object ON trail (generation, object, position);
