-- How far the notices have read the log. It lies here, and not among the views: what is built anew tells
-- nobody anything again.
CREATE TABLE notice_reader (
    one_row  smallint PRIMARY KEY CHECK (one_row = 1),
    position bigint NOT NULL
);

-- How someone wishes to hear; who has no row wishes what the settings say.
CREATE TABLE wish (
    person_key text PRIMARY KEY REFERENCES person (person_key) ON DELETE CASCADE,
    language   text NOT NULL,
    mail       text NOT NULL,                    -- at_once, daily, weekly or never
    sms        bigint NOT NULL,
    quiet_from text,                             -- hours in Ulaanbaatar
    quiet_to   text
);

-- Whether an address is its owner's: they have followed a link or written a code that was sent there. The
-- address itself lies sealed; what stands here of it tells only whether it is still the same.
CREATE TABLE address (
    person_key   text    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    channel      text    NOT NULL,               -- mail or sms
    fingerprint  text    NOT NULL,               -- HMAC of the address
    asked_at     bigint NOT NULL,               -- microseconds since 1970, as all that follow
    tries        bigint NOT NULL,               -- codes that were wrong
    confirmed_at bigint,
    failed_at    bigint,                        -- nothing arrives there
    PRIMARY KEY (person_key, channel)
);

-- What somebody was told, for their own page; everything else is made from it.
CREATE TABLE notice (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_key text    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    cause      text    NOT NULL,                 -- with the person, what makes it the same notice
    what       text    NOT NULL,
    subject    text    NOT NULL,                 -- a petition's number
    because    text    NOT NULL,                 -- own, followed or desk
    told_at    bigint NOT NULL,
    digest     text,                             -- the cause of the letter that gathers it
    seen_at    bigint,
    UNIQUE (person_key, cause)
);
CREATE INDEX notice_of_person ON notice (person_key, id);
CREATE INDEX notice_unseen ON notice (person_key) WHERE seen_at IS NULL;
CREATE INDEX notice_in_digest ON notice (person_key, digest) WHERE digest IS NOT NULL;
CREATE INDEX notice_by_age ON notice (told_at);

-- What everyone who follows something is still to be told: page by page, in the order of their keys.
CREATE TABLE announcement (
    cause   text    PRIMARY KEY,
    what    text    NOT NULL,
    subject text    NOT NULL,
    told_at bigint NOT NULL,
    after   text    NOT NULL                     -- the last person who was told
);
CREATE INDEX sealed_followers ON sealed (record, person_key) WHERE kind = 'following';

-- What goes out to someone, once: what it is, to whom, and by which channel are its key.
CREATE TABLE delivery (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cause      text    NOT NULL,
    person_key text    NOT NULL REFERENCES person (person_key) ON DELETE CASCADE,
    channel    text    NOT NULL,
    priority   bigint NOT NULL,                 -- 0 goes first
    made_at    bigint NOT NULL,
    first_at   bigint NOT NULL,                 -- when it was to go out first
    next_at    bigint NOT NULL,                 -- when it is taken next; in the future while somebody has it
    attempt    bigint NOT NULL,
    state      text    NOT NULL,                 -- waiting, delivered, dead or dropped
    reason     text,                             -- of the last attempt that failed, or why it was dropped
    done_at    bigint,
    UNIQUE (person_key, cause, channel)
);
CREATE INDEX delivery_waiting ON delivery (channel, priority, next_at, id) WHERE state = 'waiting';
CREATE INDEX delivery_dead ON delivery (id) WHERE state = 'dead';
CREATE INDEX delivery_by_age ON delivery (done_at) WHERE state <> 'waiting';
