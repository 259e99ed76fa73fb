-- Every complaint as one document, with columns made of it for desks to look in; never what it says, nor whose it is.
-- Instants in microseconds since 1970, days as 2026-11-25. `due_by` is the last day of its clock, or behind all days.
CREATE TABLE complaint_entry (
    generation INTEGER NOT NULL,
    number     TEXT NOT NULL,
    channel TEXT AS (entry ->> 'channel') STORED,
    kind TEXT AS (entry ->> 'kind') STORED,
    topic TEXT AS (entry ->> 'topic') STORED,
    division TEXT AS (entry ->> 'division') STORED,
    agency TEXT AS (entry ->> 'agency') STORED,
    state TEXT AS (entry ->> 'state') STORED,
    turn TEXT AS (entry ->> 'turn') STORED,
    closing TEXT AS (entry ->> 'closing') STORED,
    received_at INTEGER AS (entry ->> 'received_at') STORED,
    reply_until INTEGER AS (entry ->> 'reply_until') STORED,
    due_by TEXT AS (coalesce(entry ->> 'due_on', '9999-12-31')) STORED,
    overdue_level INTEGER AS (coalesce(entry ->> 'overdue_level', 0)) STORED,
    entry TEXT NOT NULL,
    PRIMARY KEY (generation, number)
) STRICT;

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
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    number     TEXT NOT NULL,
    at         INTEGER NOT NULL,
    step       TEXT NOT NULL,
    said       TEXT NOT NULL,
    PRIMARY KEY (generation, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX complaint_step_of ON complaint_step (generation, number, position);

-- Whoever complained sees when somebody in office looked at it.
CREATE INDEX trail_by_object ON trail (generation, object, position);
