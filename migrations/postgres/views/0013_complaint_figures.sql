-- What is counted of complaints, by the week in which they came in (2026-W47, by the clock of Ulaanbaatar) and by one
-- dimension: all, kind, topic, agency, division, channel; the value is empty while it is not known. `days` is how long
-- the first answer took, in calendar days; -1 where there is none. Made of the rows of complaint_entry and with them.
CREATE TABLE complaint_figure (
    generation       bigint NOT NULL,
    dimension        text NOT NULL,
    week             text NOT NULL,
    value            text NOT NULL,
    days             bigint NOT NULL,
    received         bigint NOT NULL,
    tips             bigint NOT NULL,
    answered         bigint NOT NULL,  -- at least once
    answered_in_time bigint NOT NULL,  -- the first answer
    confirmed        bigint NOT NULL,
    no_reply         bigint NOT NULL,
    without_action   bigint NOT NULL,
    withdrawn        bigint NOT NULL,
    acknowledged     bigint NOT NULL,
    refused          bigint NOT NULL,
    reopened         bigint NOT NULL,
    overdue          bigint NOT NULL,  -- its clock ran out before an answer, be it answered since or not
    rated            bigint NOT NULL,
    rating_sum       bigint NOT NULL,
    PRIMARY KEY (generation, dimension, week, value, days)
) WITH (fillfactor = 50);                        -- counted up in place, again and again

-- Single complaints as everyone may know of them, under an id that leads nowhere else.
ALTER TABLE complaint_entry ADD COLUMN week text GENERATED ALWAYS AS (entry ->> 'week') STORED;
ALTER TABLE complaint_entry ADD COLUMN public_id text GENERATED ALWAYS AS (entry ->> 'public_id') STORED;
CREATE INDEX complaint_public ON complaint_entry (generation, public_id);
CREATE INDEX complaint_of_week ON complaint_entry (generation, topic, week, public_id);
