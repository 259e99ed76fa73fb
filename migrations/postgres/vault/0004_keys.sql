-- Which keys this data was made with, so that no others are ever used on it. The keys themselves
-- are in a file of their own (secrets.file); from what stands here they cannot be found.
CREATE TABLE keys (
    one_row   integer PRIMARY KEY CHECK (one_row = 1),
    register  text NOT NULL,                      -- HMAC of a fixed text under the key
    pseudonym text NOT NULL                       -- the same under the other key
);
