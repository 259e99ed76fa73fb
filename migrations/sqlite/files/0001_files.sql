-- Public documents, each once, under the digest of what is in it.
CREATE TABLE file (
    digest     TEXT    PRIMARY KEY CHECK (length(digest) = 64),   -- SHA-256; hexadecimal, small letters
    media_type TEXT    NOT NULL,                                  -- as its content was recognised
    bytes      INTEGER NOT NULL CHECK (bytes > 0),
    content    BLOB    NOT NULL CHECK (length(content) = bytes)
) STRICT;
