-- Public documents, each once, under the digest of what is in it.
CREATE TABLE file (
    digest     text    PRIMARY KEY CHECK (length(digest) = 64),   -- SHA-256; hexadecimal, small letters
    media_type text    NOT NULL,                                  -- as its content was recognised
    bytes      bigint  NOT NULL CHECK (bytes > 0),
    content    bytea   NOT NULL CHECK (length(content) = bytes)
);

-- Documents are compressed already.
ALTER TABLE file ALTER COLUMN content SET STORAGE EXTERNAL;
