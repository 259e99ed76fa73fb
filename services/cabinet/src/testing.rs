//! Builders for tests: an issue and an agenda at every stage, a call, and the sentences about them.

mod agendas;
mod calls;
mod issues;

use kernel::Timestamp;
pub use kernel::testing::key;

pub use agendas::*;
pub use calls::*;
pub use issues::*;

use crate::figures::Figures;
use crate::id::IssueId;
use crate::number::ComplaintNumber;

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

pub fn issue() -> IssueId {
    "water-supply.usug.MN-1-1113.1".parse().expect("an issue")
}

pub fn other_issue() -> IssueId {
    "water-supply.usug.MN-1-1119.1".parse().expect("an issue")
}

pub fn number(n: u32) -> ComplaintNumber {
    format!("CN-00000-{n:05}").parse().expect("a number")
}

/// Thirty complaints of as many people, over months, none of them late.
pub fn figures() -> Figures {
    Figures {
        issue: issue(),
        complaints: 30,
        tips: 0,
        people: 30,
        recent_people: 3,
        recent_complaints: 3,
        people_before: 12,
        overdue: 0,
        first_at: instant("2026-05-01T00:00:00Z"),
        last_at: instant("2026-11-20T00:00:00Z"),
    }
}
