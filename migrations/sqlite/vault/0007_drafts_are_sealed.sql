-- Texts of petitions that are not public lie sealed under their petitioners' keys from here on.
DROP TABLE draft;
