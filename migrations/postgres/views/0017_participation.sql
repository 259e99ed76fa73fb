-- Who takes part, and what becomes of it. By its kind and key: a petition, a comment, a group of comments or a complaint,
-- with the weeks in which what became of it; of a week, how many signed; of a petition, what was told of who signed it; of
-- a measure, its last release.
CREATE TABLE participation (
    generation    bigint NOT NULL,
    what          text NOT NULL,
    key           text NOT NULL,
    began         text GENERATED ALWAYS AS (entry ->> 'began') STORED,
    opened        text GENERATED ALWAYS AS (entry ->> 'opened') STORED,
    reached       text GENERATED ALWAYS AS (entry ->> 'reached') STORED,
    answered      text GENERATED ALWAYS AS (entry ->> 'answered') STORED,
    confirmed     text GENERATED ALWAYS AS (entry ->> 'confirmed') STORED,
    rated         text GENERATED ALWAYS AS (entry ->> 'rated') STORED,
    sex           text GENERATED ALWAYS AS (entry ->> 'sex') STORED,
    age_band      text GENERATED ALWAYS AS (entry ->> 'age_band') STORED,
    division      text GENERATED ALWAYS AS (entry ->> 'division') STORED,
    social_status text GENERATED ALWAYS AS (entry ->> 'social_status') STORED,
    of_group      text GENERATED ALWAYS AS (entry ->> 'group') STORED,
    is_only       bigint GENERATED ALWAYS AS ((entry ->> 'is_only')::bigint) STORED,  -- of an answer: something was reflected
    rating        bigint GENERATED ALWAYS AS ((entry ->> 'rating')::bigint) STORED,
    entry         jsonb NOT NULL,
    PRIMARY KEY (generation, what, key)
);

-- Whether anything was begun before a week.
CREATE INDEX participation_that_began ON participation (generation, what, began);
