-- How the house is used, by the minute for two days and by the hour for ever: pages by language and kind, what people
-- did by channel. Of no row is it known whose doing it was.
CREATE TABLE live_use (
    generation bigint NOT NULL,
    per        text NOT NULL,                        -- minute or hour
    at         bigint NOT NULL,                      -- minutes or hours since 1970
    act        text NOT NULL,
    language   text NOT NULL,                        -- these three empty where they say nothing of it
    section    text NOT NULL,
    channel    text NOT NULL,
    n          bigint NOT NULL,
    PRIMARY KEY (generation, per, at, act, language, section, channel)
) WITH (fillfactor = 50);                            -- counted up in place, again and again
