//! Of the public record of moderation.

use super::{AS_OF, Column, POSITION, Table, Unit};

/// `/moderation/record.csv`: a petition may be refused more than once.
pub static REFUSALS: Table = Table {
    columns: &[
        Column::text("petition", |texts| texts.column_petition()),
        Column::text("action", |texts| texts.column_action()).or_empty(),
        Column::text("kind", |texts| texts.column_kind()).or_empty(),
        Column::text("ground", |texts| texts.column_ground()),
        Column::text("ground_mn", |texts| texts.column_ground_mn()).or_empty(),
        Column::text("ground_en", |texts| texts.column_ground_en()).or_empty(),
        Column::boolean("hidden", |texts| texts.column_hidden()),
        Column::text("words", |texts| texts.column_words()).or_empty(),
        Column::text("duplicate_of", |texts| texts.column_duplicate_petition()).or_empty(),
        Column::instant("refused_at", |texts| texts.column_refused_at()),
        Column::integer("took_seconds", |texts| texts.column_took_seconds())
            .measured_in(Unit::Seconds)
            .or_empty(),
        Column::text("appeal", |texts| texts.column_appeal()).or_empty(),
        Column::instant("appeal_decided_at", |texts| texts.column_appeal_decided_at()).or_empty(),
        Column::text("appeal_words", |texts| texts.column_appeal_words()).or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &[],
};

/// `/moderation/weeks.csv`
pub static WEEKS: Table = Table {
    columns: &[
        Column::text("week", |texts| texts.column_week()),
        Column::day("begins_on", |texts| texts.column_begins_on()),
        Column::day("ends_on", |texts| texts.column_ends_on()),
        Column::integer("submitted", |texts| texts.column_submitted()),
        Column::integer("published", |texts| texts.column_published()),
        Column::integer("given_back", |texts| texts.column_given_back()),
        Column::integer("refused", |texts| texts.column_refused()),
        Column::integer("appealed", |texts| texts.column_appealed()),
        Column::integer("upheld", |texts| texts.column_upheld()),
        Column::integer("overturned", |texts| texts.column_overturned()),
        Column::integer("median_seconds", |texts| texts.column_median_seconds())
            .measured_in(Unit::Seconds)
            .or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["week"],
};

/// `/moderation/comments.csv`: a comment may be marked more than once.
pub static MARKS: Table = Table {
    columns: &[
        Column::text("comment", |texts| texts.column_comment()),
        Column::text("bill", |texts| texts.column_bill()).or_empty(),
        Column::text("provision", |texts| texts.column_provision()).or_empty(),
        Column::text("mark", |texts| texts.column_mark()),
        Column::text("reason", |texts| texts.column_mark_reason()).or_empty(),
        Column::text("duplicate_of", |texts| texts.column_duplicate_comment()).or_empty(),
        Column::instant("marked_at", |texts| texts.column_marked_at()),
        Column::integer("took_seconds", |texts| texts.column_took_seconds())
            .measured_in(Unit::Seconds)
            .or_empty(),
        Column::text("appeal", |texts| texts.column_appeal()).or_empty(),
        Column::instant("appealed_at", |texts| texts.column_appealed_at()).or_empty(),
        Column::instant("appeal_decided_at", |texts| texts.column_appeal_decided_at()).or_empty(),
        Column::text("appeal_words", |texts| texts.column_appeal_words()).or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &[],
};

/// `/moderation/comment-weeks.csv`
pub static COMMENT_WEEKS: Table = Table {
    columns: &[
        Column::text("week", |texts| texts.column_week()),
        Column::day("begins_on", |texts| texts.column_begins_on()),
        Column::day("ends_on", |texts| texts.column_ends_on()),
        Column::integer("held", |texts| texts.column_held()),
        Column::integer("reported", |texts| texts.column_reported()),
        Column::integer("published", |texts| texts.column_published()),
        Column::integer("relevant", |texts| texts.column_relevant()),
        Column::integer("off_topic", |texts| texts.column_off_topic()),
        Column::integer("abusive", |texts| texts.column_abusive()),
        Column::integer("duplicate", |texts| texts.column_duplicate()),
        Column::integer("appealed", |texts| texts.column_appealed()),
        Column::integer("upheld", |texts| texts.column_upheld()),
        Column::integer("overturned", |texts| texts.column_overturned()),
        Column::integer("median_seconds", |texts| texts.column_median_seconds())
            .measured_in(Unit::Seconds)
            .or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["week"],
};
