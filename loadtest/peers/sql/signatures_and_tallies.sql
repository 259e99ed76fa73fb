-- What one would write by hand: a signature per person, a tally row per cell, and the total.
CREATE TABLE signatures (
    petition  text NOT NULL,
    pseudonym text NOT NULL,
    payload   json NOT NULL,
    PRIMARY KEY (petition, pseudonym)
);

CREATE TABLE tallies (
    petition   text   NOT NULL,
    cell       text   NOT NULL,
    signatures bigint NOT NULL,
    PRIMARY KEY (petition, cell)
);

CREATE TABLE totals (
    petition   text   PRIMARY KEY,
    signatures bigint NOT NULL
);
