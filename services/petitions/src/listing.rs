//! Lists of what everyone may read: shelves, in an order, page by page without shifting.
//!
//! A page begins after the last petition of the one before it, wherever that one stands by now; so
//! nothing is seen twice or left out because others come in meanwhile.

mod cursor;

use database::{Database, DatabaseError, Statement, statement};
use serde::{Deserialize, Serialize};

pub use self::cursor::{ListCursor, NoSuchPage};
use crate::catalogue::Entry;
use crate::rules::Kind;

const NEWEST: Statement = statement!("listing/newest");
const NEWEST_OF_KIND: Statement = statement!("listing/newest_of_kind");
const NEWEST_OF_STAGE: Statement = statement!("listing/newest_of_stage");
const NEWEST_OF_ANSWERING: Statement = statement!("listing/newest_of_answering");
const MOST_SIGNED: Statement = statement!("listing/most_signed");
const MOST_SIGNED_OF_STAGE: Statement = statement!("listing/most_signed_of_stage");
const MOST_SIGNED_OF_ANSWERING: Statement = statement!("listing/most_signed_of_answering");
const MOST_SIGNED_IMPORTED: Statement = statement!("listing/most_signed_imported");
const CLOSING: Statement = statement!("listing/closing");
const NEAR: Statement = statement!("listing/near");

pub(crate) const STATEMENTS: &[Statement] = &[
    NEWEST,
    NEWEST_OF_KIND,
    NEWEST_OF_STAGE,
    NEWEST_OF_ANSWERING,
    MOST_SIGNED,
    MOST_SIGNED_OF_STAGE,
    MOST_SIGNED_OF_ANSWERING,
    MOST_SIGNED_IMPORTED,
    CLOSING,
    NEAR,
];

/// Which petitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    Open,
    /// Open, and close to the threshold.
    Near,
    /// Enough have signed, and Parliament has not answered.
    Awaiting,
    Answered,
    Closed,
    /// And not hidden by its ground.
    Refused,
    /// Of other systems.
    Imported,
    All,
}

impl Shelf {
    pub const ALL: [Self; 8] = [
        Self::Open,
        Self::Near,
        Self::Awaiting,
        Self::Answered,
        Self::Closed,
        Self::Refused,
        Self::Imported,
        Self::All,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Near => "near",
            Self::Awaiting => "awaiting",
            Self::Answered => "answered",
            Self::Closed => "closed",
            Self::Refused => "refused",
            Self::Imported => "imported",
            Self::All => "all",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shelf| shelf.code() == code)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    Newest,
    /// Of all petitions and of the closed ones, those that anyone has signed here; of imported ones by
    /// their totals there.
    MostSigned,
    /// Open ones only.
    ClosingSoon,
}

impl Order {
    pub const ALL: [Self; 3] = [Self::Newest, Self::MostSigned, Self::ClosingSoon];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::MostSigned => "most_signed",
            Self::ClosingSoon => "closing_soon",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.code() == code)
    }
}

/// Which public petitions, in which order, which page of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listing {
    pub shelf: Shelf,
    pub kind: Option<Kind>,
    pub order: Order,
    /// The last one of the page before.
    pub after: Option<ListCursor>,
    pub limit: u32,
}

impl Listing {
    /// The newest of a shelf.
    pub const fn newest(shelf: Shelf, limit: u32) -> Self {
        Self { shelf, kind: None, order: Order::Newest, after: None, limit }
    }
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub entries: Vec<Entry>,
    /// Where the next page begins, if there is one.
    pub next: Option<ListCursor>,
}

#[derive(Serialize)]
struct Asked {
    shelf: Shelf,
    kind: Option<Kind>,
    key: Option<i64>,
    petition: Option<String>,
    near_percent: u32,
    /// One more than is shown, to know whether there is a next page.
    limit: u32,
}

#[derive(Deserialize)]
struct Row {
    key: i64,
    entry: Entry,
}

pub(crate) async fn list(
    views: &Database,
    listing: &Listing,
    near_percent: u32,
) -> Result<Listed, DatabaseError> {
    let asked = Asked {
        shelf: listing.shelf,
        kind: listing.kind,
        key: listing.after.map(|after| after.key),
        petition: listing.after.map(|after| after.petition.to_string()),
        near_percent,
        limit: listing.limit + 1,
    };
    let mut rows: Vec<Row> = views.rows(statement_of(listing), asked).await?;
    let has_next = rows.len() > listing.limit as usize;
    rows.truncate(listing.limit as usize);
    let last = rows.last().filter(|_| has_next);
    let next = last.map(|row| ListCursor { key: row.key, petition: row.entry.petition });
    Ok(Listed { entries: rows.into_iter().map(|row| row.entry).collect(), next })
}

const fn statement_of(listing: &Listing) -> &'static Statement {
    match (listing.order, listing.shelf) {
        (_, Shelf::Near) => &NEAR,
        (Order::ClosingSoon, _) => &CLOSING,
        (Order::Newest, _) if listing.kind.is_some() => &NEWEST_OF_KIND,
        (Order::Newest, Shelf::All) => &NEWEST,
        (Order::Newest, Shelf::Awaiting | Shelf::Answered) => &NEWEST_OF_ANSWERING,
        (Order::Newest, _) => &NEWEST_OF_STAGE,
        (Order::MostSigned, Shelf::All | Shelf::Closed) => &MOST_SIGNED,
        (Order::MostSigned, Shelf::Imported) => &MOST_SIGNED_IMPORTED,
        // Nobody signs what was refused.
        (Order::MostSigned, Shelf::Refused) if listing.kind.is_some() => &NEWEST_OF_KIND,
        (Order::MostSigned, Shelf::Refused) => &NEWEST_OF_STAGE,
        (Order::MostSigned, Shelf::Awaiting | Shelf::Answered) => &MOST_SIGNED_OF_ANSWERING,
        (Order::MostSigned, _) => &MOST_SIGNED_OF_STAGE,
    }
}
