-- Texts of petitions that are not public: the log keeps their digests only.
CREATE TABLE draft (
    digest  text PRIMARY KEY,
    text    text NOT NULL,                        -- JSON: action, background, additional_details
    kept_at bigint NOT NULL                         -- microseconds since 1970
);
