-- How far the notices have read the log. It lies here, and not among the views: what is built anew tells
-- nobody anything again.
CREATE TABLE notice_reader (
    one_row  INTEGER PRIMARY KEY CHECK (one_row = 1),
    position INTEGER NOT NULL
) STRICT;

-- How someone wishes to hear; who has no row wishes what the settings say.
CREATE TABLE wish (
    person_key TEXT PRIMARY KEY REFERENCES person (person_key) ON DELETE CASCADE,
    language   TEXT NOT NULL,
    mail       TEXT NOT NULL,                    -- at_once, daily, weekly or never
    sms        INTEGER NOT NULL,
    quiet_from TEXT,                             -- hours in Ulaanbaatar
    quiet_to   TEXT
) STRICT, WITHOUT ROWID;

-- Whether an address is its owner's: they have followed a link or written a code that was sent there. The
-- address itself lies sealed; what stands here of it tells only whether it is still the same.
CREATE TABLE address (
    person_key   TEXT    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    channel      TEXT    NOT NULL,               -- mail or sms
    fingerprint  TEXT    NOT NULL,               -- HMAC of the address
    asked_at     INTEGER NOT NULL,               -- microseconds since 1970, as all that follow
    tries        INTEGER NOT NULL,               -- codes that were wrong
    confirmed_at INTEGER,
    failed_at    INTEGER,                        -- nothing arrives there
    PRIMARY KEY (person_key, channel)
) STRICT, WITHOUT ROWID;

-- What somebody was told, for their own page; everything else is made from it.
CREATE TABLE notice (
    id         INTEGER PRIMARY KEY,
    person_key TEXT    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    cause      TEXT    NOT NULL,                 -- with the person, what makes it the same notice
    what       TEXT    NOT NULL,
    subject    TEXT    NOT NULL,                 -- a petition's number
    because    TEXT    NOT NULL,                 -- own, followed or desk
    told_at    INTEGER NOT NULL,
    digest     TEXT,                             -- the cause of the letter that gathers it
    seen_at    INTEGER,
    UNIQUE (person_key, cause)
) STRICT;
CREATE INDEX notice_of_person ON notice (person_key, id);
CREATE INDEX notice_unseen ON notice (person_key) WHERE seen_at IS NULL;
CREATE INDEX notice_in_digest ON notice (person_key, digest) WHERE digest IS NOT NULL;
CREATE INDEX notice_by_age ON notice (told_at);

-- What everyone who follows something is still to be told: page by page, in the order of their keys.
CREATE TABLE announcement (
    cause   TEXT    PRIMARY KEY,
    what    TEXT    NOT NULL,
    subject TEXT    NOT NULL,
    told_at INTEGER NOT NULL,
    after   TEXT    NOT NULL                     -- the last person who was told
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_followers ON sealed (record, person_key) WHERE kind = 'following';

-- What goes out to someone, once: what it is, to whom, and by which channel are its key.
CREATE TABLE delivery (
    id         INTEGER PRIMARY KEY,
    cause      TEXT    NOT NULL,
    person_key TEXT    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    channel    TEXT    NOT NULL,
    priority   INTEGER NOT NULL,                 -- 0 goes first
    made_at    INTEGER NOT NULL,
    first_at   INTEGER NOT NULL,                 -- when it was to go out first
    next_at    INTEGER NOT NULL,                 -- when it is taken next; in the future while somebody has it
    attempt    INTEGER NOT NULL,
    state      TEXT    NOT NULL,                 -- waiting, delivered, dead or dropped
    reason     TEXT,                             -- of the last attempt that failed, or why it was dropped
    done_at    INTEGER,
    UNIQUE (person_key, cause, channel)
) STRICT;
CREATE INDEX delivery_waiting ON delivery (channel, priority, next_at, id) WHERE state = 'waiting';
CREATE INDEX delivery_dead ON delivery (id) WHERE state = 'dead';
CREATE INDEX delivery_by_age ON delivery (done_at) WHERE state <> 'waiting';
