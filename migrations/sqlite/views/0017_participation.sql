-- Who takes part, and what becomes of it. By its kind and key: a petition, a comment, a group of comments or a complaint,
-- with the weeks in which what became of it; of a week, how many signed; of a petition, what was told of who signed it; of
-- a measure, its last release.
CREATE TABLE participation (
    generation    INTEGER NOT NULL,
    what          TEXT NOT NULL,
    key           TEXT NOT NULL,
    began         TEXT AS (entry ->> 'began') STORED,
    opened        TEXT AS (entry ->> 'opened') STORED,
    reached       TEXT AS (entry ->> 'reached') STORED,
    answered      TEXT AS (entry ->> 'answered') STORED,
    confirmed     TEXT AS (entry ->> 'confirmed') STORED,
    rated         TEXT AS (entry ->> 'rated') STORED,
    sex           TEXT AS (entry ->> 'sex') STORED,
    age_band      TEXT AS (entry ->> 'age_band') STORED,
    division      TEXT AS (entry ->> 'division') STORED,
    social_status TEXT AS (entry ->> 'social_status') STORED,
    of_group      TEXT AS (entry ->> 'group') STORED,
    is_only       INTEGER AS (entry ->> 'is_only') STORED,   -- of an answer: something was reflected
    rating        INTEGER AS (entry ->> 'rating') STORED,
    entry         TEXT NOT NULL,
    PRIMARY KEY (generation, what, key)
) STRICT;

-- Whether anything was begun before a week.
CREATE INDEX participation_that_began ON participation (generation, what, began);
