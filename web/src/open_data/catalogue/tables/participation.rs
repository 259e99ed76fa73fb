//! Of who takes part in everything.

use super::{Column, Table, Unit};

/// `/statistics.csv`: in the long form, a line of each number.
pub static PARTICIPATION: Table = Table {
    columns: &[
        Column::text("measure", |texts| texts.participation_measure()),
        Column::text("dimension", |texts| texts.column_by()),
        Column::text("value", |texts| texts.column_value()).or_empty(),
        Column::text("week", |texts| texts.column_week()).or_empty(),
        Column::integer("count", |texts| texts.participation_count()).or_empty(),
        Column::decimal("mean", |texts| texts.participation_mean())
            .measured_in(Unit::Points)
            .or_empty(),
        Column::text("status", |texts| texts.column_participation_status()).or_empty(),
        Column::decimal("share", |texts| texts.column_participation_share())
            .measured_in(Unit::Percent)
            .or_empty(),
        Column::decimal("ratio", |texts| texts.participation_ratio()).or_empty(),
        Column::integer("release", |texts| texts.column_release()).or_empty(),
        Column::instant("as_of", |texts| texts.column_counted_up_to()),
        Column::integer("position", |texts| texts.column_log_position()),
    ],
    primary_key: &[],
};
