//! Lists of bills. The next page begins after the last one of the page before, so nothing shifts when others
//! come in.

use std::fmt;
use std::str::FromStr;

use database::{Database, DatabaseError};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use serde::{Deserialize, Serialize};

use super::saying::folded;
use super::{Entry, LIST};
use crate::kind::Kind;
use crate::number::BillNumber;

kernel::cell::coded! {
    /// Which of them, and in what order.
    Shelf {
        /// Open for comment now; the first to close first.
        Open = "open",
        /// To be opened; the first to open first.
        Coming = "coming",
        /// Closed, the last one first.
        Past = "past",
        /// Every public one, the newest first.
        All = "all",
        /// What drafters write, the newest first; also what is not public.
        Desk = "desk",
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    pub shelf: Shelf,
    pub kind: Option<Kind>,
    /// That stand in the title, whatever their case.
    pub words: Option<String>,
    pub after: Option<ListCursor>,
    pub limit: u32,
}

/// What a page of a list begins after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ListCursor {
    key: i64,
    bill: BillNumber,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a page of a list begins after something else")]
pub struct NoSuchPage;

impl fmt::Display for ListCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}~{}", self.key, self.bill)
    }
}

impl FromStr for ListCursor {
    type Err = NoSuchPage;

    fn from_str(text: &str) -> Result<Self, NoSuchPage> {
        let (key, bill) = text.split_once('~').ok_or(NoSuchPage)?;
        let key = key.parse().map_err(|_| NoSuchPage)?;
        Ok(Self { key, bill: bill.parse().map_err(|_| NoSuchPage)? })
    }
}

#[derive(Debug, Clone, Default)]
pub struct Listed {
    pub entries: Vec<Entry>,
    pub next: Option<ListCursor>,
}

#[derive(Serialize)]
struct Asked<'a> {
    shelf: Shelf,
    kind: Option<Kind>,
    words: Option<&'a str>,
    after: Option<ListCursor>,
    limit: u32,
    #[serde(with = "microsecond::required")]
    now: Timestamp,
}

#[derive(Deserialize)]
struct Row {
    key: i64,
    entry: Entry,
}

pub(crate) async fn list(
    views: &Database,
    listing: &Listing,
    now: Timestamp,
) -> Result<Listed, DatabaseError> {
    let words = listing.words.as_deref().map(folded);
    let asked = Asked {
        shelf: listing.shelf,
        kind: listing.kind,
        words: words.as_deref(),
        after: listing.after,
        // One more tells whether there is a next page.
        limit: listing.limit + 1,
        now,
    };
    let mut rows: Vec<Row> = views.rows(&LIST, asked).await?;
    let has_more = rows.len() > listing.limit as usize;
    rows.truncate(listing.limit as usize);
    let cursor = |row: &Row| ListCursor { key: row.key, bill: row.entry.bill };
    let next = has_more.then(|| rows.last().map(cursor)).flatten();
    Ok(Listed { entries: rows.into_iter().map(|row| row.entry).collect(), next })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_again_by_what_it_begins_after() {
        let cursor = ListCursor { key: -7, bill: "BN-202611-00001".parse().expect("a number") };
        assert_eq!(cursor.to_string(), "-7~BN-202611-00001");
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        assert_eq!("BN-202611-00001".parse::<ListCursor>(), Err(NoSuchPage));
    }
}
