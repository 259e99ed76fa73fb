//! A statement has a name, a file for each dialect, one JSON parameter and one JSON column.

/// Made by [`statement!`]. `$1` is the whole input as JSON text; a row is one column of JSON text.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    /// Its file without the ending, for errors and logs.
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

/// `statement!("tallies/totals")` reads `sql/tallies/totals.sqlite.sql` and `….postgres.sql`
/// of the calling crate.
#[macro_export]
macro_rules! statement {
    ($name:literal) => {
        $crate::Statement {
            name: $name,
            sqlite: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/src/sql/",
                $name,
                ".sqlite.sql"
            )),
            postgres: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/src/sql/",
                $name,
                ".postgres.sql"
            )),
        }
    };
}
