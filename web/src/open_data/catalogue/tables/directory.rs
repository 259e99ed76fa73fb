//! Of the directory.

use super::{AS_OF, Column, POSITION, Table};

/// `/directory/agencies.csv`
pub static AGENCIES: Table = Table {
    columns: &[
        Column::text("code", |texts| texts.column_code()),
        Column::text("name_mn", |texts| texts.column_name_mn()),
        Column::text("name_en", |texts| texts.column_name_en()),
        Column::text("above", |texts| texts.column_agency_above()).or_empty(),
        Column::boolean("is_closed", |texts| texts.column_is_closed()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["code"],
};

/// `/directory/topics.csv`
pub static TOPICS: Table = Table {
    columns: &[
        Column::text("code", |texts| texts.column_code()),
        Column::text("name_mn", |texts| texts.column_name_mn()),
        Column::text("name_en", |texts| texts.column_name_en()),
        Column::text("above", |texts| texts.column_topic_above()).or_empty(),
        Column::text("agency", |texts| texts.column_topic_agency()).or_empty(),
        Column::text("routes", |texts| texts.column_routes()).or_empty(),
        Column::text("words", |texts| texts.column_topic_words()).or_empty(),
        Column::boolean("is_closed", |texts| texts.column_is_closed()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["code"],
};

/// `/directory/holidays.csv`
pub static HOLIDAYS: Table = Table {
    columns: &[
        Column::day("day", |texts| texts.column_day()),
        Column::text("name_mn", |texts| texts.column_name_mn()),
        Column::text("name_en", |texts| texts.column_name_en()),
        Column::boolean("is_worked", |texts| texts.column_is_worked()),
        AS_OF,
        POSITION,
    ],
    primary_key: &["day"],
};
