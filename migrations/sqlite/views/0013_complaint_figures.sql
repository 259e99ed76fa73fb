-- What is counted of complaints, by the week in which they came in (2026-W47, by the clock of Ulaanbaatar) and by one
-- dimension: all, kind, topic, agency, division, channel; the value is empty while it is not known. `days` is how long
-- the first answer took, in calendar days; -1 where there is none. Made of the rows of complaint_entry and with them.
CREATE TABLE complaint_figure (
    generation       INTEGER NOT NULL,
    dimension        TEXT NOT NULL,
    week             TEXT NOT NULL,
    value            TEXT NOT NULL,
    days             INTEGER NOT NULL,
    received         INTEGER NOT NULL,
    tips             INTEGER NOT NULL,
    answered         INTEGER NOT NULL,  -- at least once
    answered_in_time INTEGER NOT NULL,  -- the first answer
    confirmed        INTEGER NOT NULL,
    no_reply         INTEGER NOT NULL,
    without_action   INTEGER NOT NULL,
    withdrawn        INTEGER NOT NULL,
    acknowledged     INTEGER NOT NULL,
    refused          INTEGER NOT NULL,
    reopened         INTEGER NOT NULL,
    overdue          INTEGER NOT NULL,  -- its clock ran out before an answer, be it answered since or not
    rated            INTEGER NOT NULL,
    rating_sum       INTEGER NOT NULL,
    PRIMARY KEY (generation, dimension, week, value, days)
) STRICT, WITHOUT ROWID;

-- A statement clears a generation by its complaints; what is counted of them follows.
CREATE TRIGGER complaint_figure_follows AFTER DELETE ON complaint_entry
BEGIN DELETE FROM complaint_figure WHERE generation = old.generation; END;

-- Single complaints as everyone may know of them, under an id that leads nowhere else.
ALTER TABLE complaint_entry ADD COLUMN week TEXT AS (entry ->> 'week') VIRTUAL;
ALTER TABLE complaint_entry ADD COLUMN public_id TEXT AS (entry ->> 'public_id') VIRTUAL;
CREATE INDEX complaint_public ON complaint_entry (generation, public_id);
CREATE INDEX complaint_of_week ON complaint_entry (generation, topic, week, public_id);
