//! The versions of bills, each with its whole text, as it was published.

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, StoredEvent};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use provisions::LawText;
use serde::{Deserialize, Serialize};

use crate::bill::events::BillEvent;
use crate::catalogue::{of_bills, recalled};
use crate::number::BillNumber;

const ADD: Statement = statement!("bill_versions/add");
const DUMP: Statement = statement!("bill_versions/dump");
const CLEAR: Statement = statement!("bill_versions/clear");
const ONE: Statement = statement!("bill_versions/one");
const HEADINGS: Statement = statement!("bill_versions/headings");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR, ONE, HEADINGS];

/// The projection `bill_versions`.
#[derive(Debug, Clone, Copy)]
pub struct Versions;

/// What there is to know of a version without its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading {
    pub version: u32,
    pub title: String,
    pub explanation: String,
    #[serde(with = "microsecond::required")]
    pub published_at: Timestamp,
    pub provision_count: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Version {
    #[serde(flatten)]
    pub heading: Heading,
    pub text: LawText,
}

#[derive(Serialize)]
struct Row<'a> {
    bill: &'a str,
    version: u32,
    position: Position,
    heading: Heading,
    text: LawText,
}

impl Projection for Versions {
    fn name(&self) -> &'static str {
        "bill_versions"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in of_bills(events).filter(|stored| stored.event_type == "VersionPublished") {
            let BillEvent::VersionPublished(published) = recalled(stored)? else { continue };
            let heading = Heading {
                version: published.version,
                title: published.title,
                explanation: published.explanation,
                published_at: stored.recorded_at,
                provision_count: published.text.count() as u64,
            };
            let (bill, position, version) = (&*stored.stream_id, stored.position, heading.version);
            rows.push(Row { bill, version, position, heading, text: published.text });
        }
        Ok(vec![Change::new(&ADD, rows)?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

#[derive(Serialize)]
struct Of {
    bill: BillNumber,
}

/// All of a bill, the newest first.
pub(crate) async fn headings(
    views: &Database,
    bill: BillNumber,
) -> Result<Vec<Heading>, DatabaseError> {
    views.rows(&HEADINGS, Of { bill }).await
}

#[derive(Serialize)]
struct That {
    bill: BillNumber,
    version: u32,
}

pub(crate) async fn one(
    views: &Database,
    bill: BillNumber,
    version: u32,
) -> Result<Option<Version>, DatabaseError> {
    views.row(&ONE, That { bill, version }).await
}
