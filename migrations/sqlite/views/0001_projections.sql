-- How far each projection has read the log. Generations stand beside each other during a rebuild.
CREATE TABLE projection (
    name       TEXT    NOT NULL,
    generation INTEGER NOT NULL,
    version    INTEGER NOT NULL,                 -- of the fold that made it
    position   INTEGER NOT NULL,                 -- every event up to here is in it
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (name, generation)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX projection_active ON projection (name) WHERE active = 1;
