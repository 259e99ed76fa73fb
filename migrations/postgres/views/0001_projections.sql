-- How far each projection has read the log. Generations stand beside each other during a rebuild.
CREATE TABLE projection (
    name       text    NOT NULL,
    generation bigint  NOT NULL,
    version    bigint  NOT NULL,                 -- of the fold that made it
    position   bigint  NOT NULL,                 -- every event up to here is in it
    active     bigint  NOT NULL CHECK (active IN (0, 1)),
    PRIMARY KEY (name, generation)
);

CREATE UNIQUE INDEX projection_active ON projection (name) WHERE active = 1;
