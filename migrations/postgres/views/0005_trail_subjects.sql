-- Whom a petition or a line of the roll concerns: said by the event it began with, asked by later ones.
CREATE TABLE trail_subject (
    generation BIGINT NOT NULL,
    object     TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    PRIMARY KEY (generation, object)
);

-- Why an office ended: a code.
ALTER TABLE trail ADD COLUMN reason TEXT;
