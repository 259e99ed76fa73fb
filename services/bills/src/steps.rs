//! What happened to each bill that everyone may know of, step by step.

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, StoredEvent};
use jiff::civil::Date;
use kernel::Timestamp;
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use crate::bill::events::{BillEvent, Outcomes};
use crate::catalogue::{of_bills, recalled};
use crate::kind::Stage;
use crate::number::BillNumber;

const ADD: Statement = statement!("bill_steps/add");
const DUMP: Statement = statement!("bill_steps/dump");
const CLEAR: Statement = statement!("bill_steps/clear");
const OF_BILL: Statement = statement!("bill_steps/of_bill");

pub(crate) const STATEMENTS: &[Statement] = &[ADD, DUMP, CLEAR, OF_BILL];

/// The projection `bill_steps`.
#[derive(Debug, Clone, Copy)]
pub struct Steps;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "step")]
pub enum Step {
    Published { version: u32, explanation: String },
    Opened { version: u32, opens_at: Timestamp, closes_at: Timestamp },
    Extended { closes_at: Timestamp, reason: String },
    ClosedOut { outcomes: Outcomes },
    Stage { stage: Stage, on: Date, words: String },
    Withdrawn { on: Date, reason: String },
}

/// A step and when it was recorded.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Taken {
    pub position: Position,
    pub bill: BillNumber,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub at: Timestamp,
    pub said: Step,
}

impl Step {
    /// `None` for what is the drafters' own business.
    fn of(event: BillEvent) -> Option<Self> {
        Some(match event {
            BillEvent::VersionPublished(published) => {
                Self::Published { version: published.version, explanation: published.explanation }
            }
            BillEvent::ConsultationOpened(opened) => Self::Opened {
                version: opened.version,
                opens_at: opened.opens_at,
                closes_at: opened.closes_at,
            },
            BillEvent::ConsultationExtended(extended) => {
                Self::Extended { closes_at: extended.closes_at, reason: extended.reason }
            }
            BillEvent::ConsultationClosedOut(closed) => {
                Self::ClosedOut { outcomes: closed.outcomes }
            }
            BillEvent::StageReached(reached) => {
                Self::Stage { stage: reached.stage, on: reached.on, words: reached.words }
            }
            BillEvent::BillWithdrawn(withdrawn) => {
                Self::Withdrawn { on: withdrawn.on, reason: withdrawn.reason }
            }
            BillEvent::BillCreated(_)
            | BillEvent::BillDescribed(_)
            | BillEvent::DraftEdited(_)
            | BillEvent::DraftReplaced(_)
            | BillEvent::ClosingOutBegun(_)
            | BillEvent::ClosingOutAbandoned(_) => return None,
        })
    }
}

impl Projection for Steps {
    fn name(&self) -> &'static str {
        "bill_steps"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows = Vec::new();
        for stored in of_bills(events) {
            let Some(said) = Step::of(recalled(stored)?) else { continue };
            let unreadable = |_| Poison::at(stored, "a bill's stream bears its number".to_owned());
            let bill = stored.stream_id.parse().map_err(unreadable)?;
            rows.push(Taken { position: stored.position, bill, at: stored.recorded_at, said });
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

/// The earliest first.
pub(crate) async fn of_bill(
    views: &Database,
    bill: BillNumber,
) -> Result<Vec<Taken>, DatabaseError> {
    views.rows(&OF_BILL, Of { bill }).await
}
