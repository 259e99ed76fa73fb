-- The view table of postgres-es 0.5, as its own db/init.sql defines it: here one row per petition.
CREATE TABLE tally (
    view_id text                        NOT NULL,
    version bigint CHECK (version >= 0) NOT NULL,
    payload json                        NOT NULL,
    PRIMARY KEY (view_id)
);
