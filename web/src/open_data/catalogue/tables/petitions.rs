//! Of petitions, their signatures, and what was invalidated of them.

use super::{AS_OF, Column, POSITION, Table, Unit};

/// `/petitions.csv`
pub static LIST: Table = Table {
    columns: &[
        Column::text("number", |texts| texts.column_petition()),
        Column::text("state", |texts| texts.column_state()),
        Column::text("kind", |texts| texts.column_kind()).or_empty(),
        Column::text("action", |texts| texts.column_action()).or_empty(),
        Column::integer("signature_count", |texts| texts.column_signature_count()),
        Column::integer("imported_count", |texts| texts.column_imported_count()).or_empty(),
        Column::integer("threshold", |texts| texts.column_threshold()).or_empty(),
        Column::instant("opened_at", |texts| texts.column_opened_at()).or_empty(),
        Column::instant("closes_at", |texts| texts.column_closes_at()).or_empty(),
        Column::instant("closed_at", |texts| texts.column_closed_at()).or_empty(),
        Column::text("progress", |texts| texts.column_progress()).or_empty(),
        Column::day("answer_due", |texts| texts.column_answer_due()).or_empty(),
        Column::text("outcome", |texts| texts.column_outcome()).or_empty(),
        AS_OF,
        POSITION,
    ],
    primary_key: &["number"],
};

/// `/petitions/{number}/signatures.csv`: hours and days in one, so that where they begin is text.
pub static SIGNATURES: Table = Table {
    columns: &[
        Column::text("period", |texts| texts.column_span()),
        Column::text("from", |texts| texts.column_span_from()),
        Column::integer("signature_count", |texts| texts.column_signature_change()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["period", "from"],
};

/// `/petitions/{number}/history.csv`
pub static HISTORY: Table = Table {
    columns: &[
        Column::instant("from", |texts| texts.column_step_from()),
        Column::integer("change", |texts| texts.column_signature_change()),
        Column::integer("signature_count", |texts| texts.column_signature_count()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["from"],
};

/// `/petitions/{number}/breakdown.csv`
pub static BREAKDOWN: Table = Table {
    columns: &[
        Column::text("petition", |texts| texts.column_petition()),
        Column::integer("release", |texts| texts.column_release()),
        Column::instant("as_of", |texts| texts.column_counted_up_to()),
        Column::text("by", |texts| texts.column_by()),
        Column::text("sex", |texts| texts.person_sex()).or_empty(),
        Column::text("age_band", |texts| texts.person_age()).or_empty(),
        Column::text("division", |texts| texts.person_division()).or_empty(),
        Column::text("social_status", |texts| texts.person_status()).or_empty(),
        Column::integer("signature_count", |texts| texts.column_signature_count()).or_empty(),
        Column::text("status", |texts| texts.column_withheld_status()).or_empty(),
        Column::decimal("share", |texts| texts.column_told_share())
            .measured_in(Unit::Percent)
            .or_empty(),
        Column::integer("residents", |texts| texts.breakdown_residents()).or_empty(),
        Column::decimal("per_10000_residents", |texts| texts.breakdown_rate())
            .measured_in(Unit::PerTenThousand)
            .or_empty(),
        POSITION,
    ],
    primary_key: &[],
};

/// `/petitions/{number}/invalidations.csv`
pub static INVALIDATIONS: Table = Table {
    columns: &[
        Column::integer("number", |texts| texts.column_invalidation()),
        Column::integer("signature_count", |texts| texts.column_invalidated_count()),
        Column::text("reason", |texts| texts.column_reason()),
        Column::instant("from", |texts| texts.column_span_of_first()),
        Column::instant("until", |texts| texts.column_span_of_until()),
        Column::text("channel", |texts| texts.column_channel()).or_empty(),
        Column::instant("invalidated_at", |texts| texts.column_invalidated_at()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["number"],
};
