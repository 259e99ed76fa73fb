-- Of each cell of a petition's signers how many left it: taken back, or invalid.
ALTER TABLE tally ADD COLUMN gone INTEGER NOT NULL DEFAULT 0;
