//! Of how the house is used.

use super::{AS_OF, Column, POSITION, Table};

/// `/live.csv`: what a count says nothing of is empty there.
pub static COUNTS: Table = Table {
    columns: &[
        Column::text("per", |texts| texts.column_per()),
        Column::instant("from", |texts| texts.column_step_from()),
        Column::text("act", |texts| texts.column_act()),
        Column::text("language", |texts| texts.column_page_language()).or_empty(),
        Column::text("section", |texts| texts.column_page_section()).or_empty(),
        Column::text("channel", |texts| texts.column_channel()).or_empty(),
        Column::integer("count", |texts| texts.column_act_count()),
        AS_OF,
        POSITION,
    ],
    primary_key: &[],
};
