-- Texts of petitions that are not public: the log keeps their digests only.
CREATE TABLE draft (
    digest  TEXT PRIMARY KEY,
    text    TEXT NOT NULL,                        -- JSON: action, background, additional_details
    kept_at INTEGER NOT NULL                         -- microseconds since 1970
) STRICT, WITHOUT ROWID;
