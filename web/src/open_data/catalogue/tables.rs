//! What the columns of each CSV are, in the order they stand.

pub mod bills;
pub mod complaints;
pub mod directory;
pub mod live_use;
pub mod moderation;
pub mod participation;
pub mod petitions;

use i18n::L10nLanguage;

use super::Said;
use crate::table;

pub struct Table {
    pub columns: &'static [Column],
    /// The columns that tell one row from every other; none where no columns do.
    pub primary_key: &'static [&'static str],
}

pub struct Column {
    /// As the first line of the file has it.
    pub name: &'static str,
    pub datatype: Datatype,
    pub title: Said,
    /// In what it is measured; none of texts, and of numbers that are counted.
    pub unit: Option<Unit>,
    /// Whether every row says something.
    pub is_required: bool,
}

/// Where a table stands: of whatever it tells, every event up to here is in it.
const AS_OF: Column = Column::instant(table::STAND[0], |texts| texts.column_counted_up_to());
const POSITION: Column = Column::integer(table::STAND[1], |texts| texts.column_log_position());

/// In what a number is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Percent,
    PerTenThousand,
    Seconds,
    Days,
    /// From 1 to 5.
    Points,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Datatype {
    Text,
    Integer,
    Decimal,
    Boolean,
    Day,
    Instant,
}

impl Datatype {
    /// As XML Schema calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Integer => "integer",
            Self::Decimal => "decimal",
            Self::Boolean => "boolean",
            Self::Day => "date",
            Self::Instant => "dateTime",
        }
    }
}

impl Unit {
    pub fn name(self, texts: &L10nLanguage) -> String {
        match self {
            Self::Percent => texts.unit_percent(),
            Self::PerTenThousand => texts.unit_per_ten_thousand(),
            Self::Seconds => texts.unit_seconds(),
            Self::Days => texts.unit_days(),
            Self::Points => texts.unit_points(),
        }
    }
}

impl Column {
    const fn text(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Text, title, unit: None, is_required: true }
    }

    const fn integer(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Integer, title, unit: None, is_required: true }
    }

    const fn decimal(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Decimal, title, unit: None, is_required: true }
    }

    const fn boolean(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Boolean, title, unit: None, is_required: true }
    }

    const fn day(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Day, title, unit: None, is_required: true }
    }

    const fn instant(name: &'static str, title: Said) -> Self {
        Self { name, datatype: Datatype::Instant, title, unit: None, is_required: true }
    }

    const fn measured_in(self, unit: Unit) -> Self {
        Self { unit: Some(unit), ..self }
    }

    /// Where not every row says something.
    const fn or_empty(self) -> Self {
        Self { is_required: false, ..self }
    }
}

#[cfg(test)]
mod tests {
    use i18n::texts;
    use kernel::Locale;

    use super::*;
    use crate::open_data as files;
    use crate::open_data::catalogue::DATASETS;
    use crate::open_data::record::comments::tables as of_comments;
    use crate::open_data::record::tables as of_petitions;

    /// Each with the first line that its writer writes.
    fn written() -> [(&'static Table, &'static [&'static str]); 21] {
        [
            (&petitions::LIST, &files::list::csv::HEADING),
            (&petitions::SIGNATURES, &files::hours::HEADING),
            (&petitions::HISTORY, &files::history::HEADING),
            (&petitions::BREAKDOWN, &files::breakdown::csv::HEADING),
            (&petitions::INVALIDATIONS, &files::invalidations::HEADING),
            (&moderation::REFUSALS, &of_petitions::REFUSALS),
            (&moderation::WEEKS, &of_petitions::OF_WEEKS),
            (&moderation::MARKS, &of_comments::MARKS),
            (&moderation::COMMENT_WEEKS, &of_comments::OF_WEEKS),
            (&bills::LIST, &files::bills::csv::HEADING),
            (&bills::REPORT, &files::report::csv::HEADING),
            (&bills::COMMENT_HISTORY, &files::totals::comments::HEADING),
            (&complaints::FIGURES, &files::figures::csv::HEADING),
            (&complaints::TOPICS, &files::totals::topics::list::HEADING),
            (&complaints::TOPIC_HISTORY, &files::totals::topics::HEADING),
            (&complaints::CABINET, &files::cabinet::csv::HEADING),
            (&live_use::COUNTS, &files::live_use::csv::HEADING),
            (&directory::AGENCIES, &files::directory::agencies::HEADING),
            (&directory::TOPICS, &files::directory::topics::HEADING),
            (&directory::HOLIDAYS, &files::directory::holidays::HEADING),
            (&participation::PARTICIPATION, &files::participation::csv::HEADING),
        ]
    }

    #[test]
    fn columns_are_those_of_the_files_in_their_order() {
        for (described, heading) in written() {
            let columns: Vec<_> = described.columns.iter().map(|column| column.name).collect();
            // Of most of them the writer adds where they stand.
            let is_said = heading.contains(&table::STAND[0]);
            let stand: &[&str] = if is_said { &[] } else { &table::STAND };
            assert_eq!(columns, [heading, stand].concat());
            for name in table::STAND {
                assert!(columns.contains(&name), "{columns:?}");
            }
        }
    }

    #[test]
    fn no_table_of_the_catalogue_is_left_out_above() {
        let listed =
            DATASETS.iter().flat_map(|dataset| dataset.files).filter_map(|file| file.table);
        for table in listed {
            let is_it = |(known, _): &(&Table, _)| std::ptr::eq(*known, table);
            assert!(written().iter().any(is_it), "{:?}", table.columns[0].name);
        }
    }

    #[test]
    fn a_key_is_of_columns_that_are_never_empty_and_every_column_has_a_title() {
        for (table, _) in written() {
            for key in table.primary_key {
                let column = table.columns.iter().find(|column| column.name == *key);
                assert!(column.is_some_and(|column| column.is_required), "{key}");
            }
            for column in table.columns {
                let [mn, en] = [Locale::Mn, Locale::En].map(|locale| (column.title)(texts(locale)));
                assert!(!mn.is_empty() && !en.is_empty() && mn != en, "{}", column.name);
            }
        }
    }
}
