-- Whom a petition or a line of the roll concerns: said by the event it began with, asked by later ones.
CREATE TABLE trail_subject (
    generation INTEGER NOT NULL,
    object     TEXT    NOT NULL,
    person     TEXT    NOT NULL,
    PRIMARY KEY (generation, object)
) STRICT, WITHOUT ROWID;

-- A statement clears a generation by its lines; what was said of its objects goes with the generation.
CREATE TRIGGER trail_subject_follows_generation AFTER DELETE ON projection WHEN old.name = 'trail'
BEGIN DELETE FROM trail_subject WHERE generation = old.generation; END;

-- Why an office ended: a code.
ALTER TABLE trail ADD COLUMN reason TEXT;
