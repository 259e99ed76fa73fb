-- How the house is used, by the minute for two days and by the hour for ever: pages by language and kind, what people
-- did by channel. Of no row is it known whose doing it was.
CREATE TABLE live_use (
    generation INTEGER NOT NULL,
    per        TEXT NOT NULL,                        -- minute or hour
    at         INTEGER NOT NULL,                     -- minutes or hours since 1970
    act        TEXT NOT NULL,
    language   TEXT NOT NULL,                        -- these three empty where they say nothing of it
    section    TEXT NOT NULL,
    channel    TEXT NOT NULL,
    n          INTEGER NOT NULL,
    PRIMARY KEY (generation, per, at, act, language, section, channel)
) STRICT, WITHOUT ROWID;
