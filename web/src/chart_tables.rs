//! The table beside a picture: the page and the CSV have the same rows.

use actix_web::web::Bytes;
use i18n::dates;
use i18n::numbers::number;
use kernel::Timestamp;

use crate::Failure;
use crate::table;

/// In place of what is withheld, where a word is too long.
pub const UNTOLD: &str = "–";

#[derive(Debug, Clone, PartialEq)]
pub struct ChartTable {
    /// What it is called, as its picture is.
    pub name: String,
    pub headings: Vec<String>,
    /// As many cells as there are headings; the first is what the row is about.
    pub rows: Vec<Vec<Cell>>,
    /// Of many columns, each a number.
    pub is_dense: bool,
}

/// What stands in one place: people read it in words, programs as a number.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Words(String),
    At(Timestamp),
    /// `None` is withheld.
    Count(Option<u64>),
    /// Less than nought where more were taken back than given; `None` is withheld.
    Change(Option<i64>),
    /// With one decimal; `None` where there is none.
    Percent(Option<f64>),
    /// With so many decimals; `None` where there is none.
    Decimal(Option<f64>, usize),
    /// With as many digits as it has; `None` where there is none.
    Ratio(Option<f64>),
}

impl ChartTable {
    /// As it is in the page, with one line of headings (RFC 4180). Numbers are as programs read them.
    pub fn csv(&self) -> Result<Bytes, Failure> {
        let rows = self.rows.iter().map(|row| row.iter().map(Cell::for_programs));
        table::of_any_width(self.headings.iter().map(String::as_str), rows)
    }
}

impl Cell {
    /// `12,345`, `12.3 %`
    pub fn for_people(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::At(at) => dates::date_and_time(*at),
            Self::Count(count) => count.map_or_else(untold, number),
            Self::Change(change) => change.map_or_else(untold, signed),
            Self::Percent(share) => share.map(|share| format!("{share:.1} %")).unwrap_or_default(),
            Self::Decimal(..) | Self::Ratio(_) => self.for_programs(),
        }
    }

    /// `12345`, `12.3`; what is withheld has the same sign as in the page.
    fn for_programs(&self) -> String {
        match self {
            Self::Words(words) => table::words(words),
            Self::At(at) => dates::machine_readable(*at),
            Self::Count(count) => count.map_or_else(untold, |count| count.to_string()),
            Self::Change(change) => change.map_or_else(untold, |change| change.to_string()),
            Self::Percent(share) => share.map(|share| format!("{share:.1}")).unwrap_or_default(),
            Self::Decimal(value, decimals) => {
                value.map(|value| format!("{value:.decimals$}")).unwrap_or_default()
            }
            Self::Ratio(ratio) => ratio.map(|ratio| ratio.to_string()).unwrap_or_default(),
        }
    }
}

fn untold() -> String {
    UNTOLD.to_owned()
}

fn signed(change: i64) -> String {
    let sign = if change < 0 { "−" } else { "" };
    format!("{sign}{}", number(change.unsigned_abs()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_and_the_csv_have_the_same_rows() {
        let at: Timestamp = "2026-11-20T10:05:00Z".parse().expect("an instant");
        let row = vec![
            Cell::Words("=1, \"а\"".to_owned()),
            Cell::At(at),
            Cell::Count(Some(12_345)),
            Cell::Count(None),
            Cell::Change(Some(-1_200)),
            Cell::Percent(Some(12.34)),
            Cell::Percent(None),
            Cell::Decimal(Some(1.234), 2),
        ];
        let read: Vec<_> = row.iter().map(Cell::for_people).collect();
        assert_eq!(
            read,
            ["=1, \"а\"", "2026.11.20 18:05", "12,345", "–", "−1,200", "12.3 %", "", "1.23"]
        );
        let headings = ["a", "b", "c", "d", "e", "f", "g", "h"].map(str::to_owned).to_vec();
        let table = ChartTable { name: String::new(), headings, rows: vec![row], is_dense: false };
        let csv = table.csv().expect("written");
        assert_eq!(
            String::from_utf8_lossy(&csv),
            "a,b,c,d,e,f,g,h\r\n\
             \"'=1, \"\"а\"\"\",2026-11-20T18:05:00+08:00,12345,–,-1200,12.3,,1.23\r\n"
        );
    }
}
