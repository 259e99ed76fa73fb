//! The consultations there were, are and will be.

use std::collections::BTreeMap;

use database::{Statement, statement};
use eventlog::StoredEvent;
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Timestamp, clock};
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::bill::Moderated;
use crate::bill::events::{BillEvent, Outcomes};
use crate::catalogue::{of_bills, recalled};

const UPSERT: Statement = statement!("consultations/upsert");
const DUMP: Statement = statement!("consultations/dump");
const CLEAR: Statement = statement!("consultations/clear");

pub(crate) const STATEMENTS: &[Statement] = &[UPSERT, DUMP, CLEAR];

/// The projection `consultations`.
#[derive(Debug, Clone, Copy)]
pub struct Consultations;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consultation {
    /// From 1, within its bill.
    pub count: u32,
    pub version: u32,
    #[serde(with = "microsecond::required")]
    pub opens_at: Timestamp,
    #[serde(with = "microsecond::required")]
    pub closes_at: Timestamp,
    /// The law's, when it was opened.
    pub least_days: u32,
    pub moderated: Moderated,
    pub answer_due: Date,
    /// Why people were given longer, the last time.
    pub extended_because: Option<String>,
    pub closing: Closing,
    #[serde(default, with = "microsecond::optional")]
    pub closed_out_at: Option<Timestamp>,
    pub outcomes: Option<Outcomes>,
}

kernel::cell::coded! {
    /// How far the answering is.
    Closing {
        /// Comments come in, or are being answered.
        Answering = "answering",
        /// Whether all are answered is being looked at.
        Begun = "begun",
        /// Every comment has its answer.
        Out = "out",
    }
}

impl Consultation {
    /// Whether people may say what they think now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.closing == Closing::Answering && self.opens_at <= now && now < self.closes_at
    }

    pub fn is_coming(&self, now: Timestamp) -> bool {
        now < self.opens_at
    }

    /// Whether a comment should have had its answer by now.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.closing != Closing::Out && clock::day_of(now) > self.answer_due
    }

    /// The last whole day of it.
    pub fn last_day(&self) -> Date {
        clock::day_of(self.closes_at - jiff::SignedDuration::from_nanos(1))
    }
}

impl Projection for Consultations {
    fn name(&self) -> &'static str {
        "consultations"
    }

    fn version(&self) -> u32 {
        1
    }

    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut rows: BTreeMap<(&str, u32), Map<String, Value>> = BTreeMap::new();
        for stored in of_bills(events) {
            let Some((count, said)) = said(recalled(stored)?, stored) else { continue };
            let Value::Object(said) = said else { continue };
            let row = rows.entry((&stored.stream_id, count)).or_default();
            row.extend(said);
            row.insert("bill".to_owned(), stored.stream_id.as_str().into());
            row.insert("count".to_owned(), count.into());
        }
        Ok(vec![Change::new(&UPSERT, rows.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// Fields of [`Consultation`], to be laid over what is known of which.
fn said(event: BillEvent, stored: &StoredEvent) -> Option<(u32, Value)> {
    Some(match event {
        BillEvent::ConsultationOpened(opened) => {
            let said = json!({
                "version": opened.version, "opens_at": opened.opens_at.as_microsecond(),
                "closes_at": opened.closes_at.as_microsecond(), "least_days": opened.least_days,
                "moderated": opened.moderated, "answer_due": opened.answer_due,
                "closing": Closing::Answering,
            });
            (opened.count, said)
        }
        BillEvent::ConsultationExtended(extended) => {
            let said = json!({
                "closes_at": extended.closes_at.as_microsecond(),
                "answer_due": extended.answer_due, "extended_because": extended.reason,
            });
            (extended.count, said)
        }
        BillEvent::ClosingOutBegun(begun) => (begun.count, json!({ "closing": Closing::Begun })),
        BillEvent::ClosingOutAbandoned(abandoned) => {
            (abandoned.count, json!({ "closing": Closing::Answering }))
        }
        BillEvent::ConsultationClosedOut(closed) => {
            let at = stored.recorded_at.as_microsecond();
            let said = json!({
                "closing": Closing::Out, "closed_out_at": at, "outcomes": closed.outcomes,
            });
            (closed.count, said)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, instant};

    #[test]
    fn its_last_day_is_that_of_ulaanbaatar_and_the_minute_after_is_too_late() {
        let consultation = Consultation {
            count: 1,
            version: 1,
            opens_at: instant("2026-11-20T04:00:00Z"),
            closes_at: instant("2026-12-04T16:00:00Z"),
            least_days: 14,
            moderated: Moderated::After,
            answer_due: day("2027-01-03"),
            extended_because: None,
            closing: Closing::Answering,
            closed_out_at: None,
            outcomes: None,
        };
        assert_eq!(consultation.last_day(), day("2026-12-04"));
        assert!(consultation.is_open(instant("2026-12-04T15:59:59.999999Z")));
        assert!(!consultation.is_open(instant("2026-12-04T16:00:00Z")));
        assert!(consultation.is_coming(instant("2026-11-20T03:59:59Z")));
        assert!(!consultation.is_overdue(instant("2027-01-03T15:59:59Z")));
        assert!(consultation.is_overdue(instant("2027-01-03T16:00:00Z")));
    }
}
