//! Builders for tests: people, a matter, a comment of Bat's at every stage, and the sentences about them.

mod commands;
mod comments;

use std::sync::Arc;

use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use eventlog::Guard;
use kernel::Timestamp;
pub use kernel::testing::{bat, bold, oyun, sarnai};

pub use commands::*;
pub use comments::*;

use crate::group::Group;
use crate::group::events::{GroupEvent, GroupMade};
use crate::id::GroupId;
use crate::matter::Matter;
use crate::report::{Report, events::ReportEvent};
use crate::stance::{Standpoint, events::StanceEvent};
use crate::support::{Support, events::SupportEvent};

pub const BILL: &str = "BN-202611-00001";

pub fn instant(text: &str) -> Timestamp {
    text.parse().expect("an instant")
}

/// Commented on from midnight on 20 November to six in the evening on 20 December, in Ulaanbaatar.
pub fn a_matter() -> Matter {
    let provisions = ["art_1", "art_2"].map(str::to_owned);
    Matter {
        id: BILL.into(),
        version: 1,
        provisions: Arc::new(provisions.into_iter().collect()),
        guard: Guard { stream_id: BILL.into(), sequence: 3 },
        opens_at: instant("2026-11-19T16:00:00Z"),
        closes_at: instant("2026-12-20T10:00:00Z"),
        is_held_first: false,
        is_closed_out: false,
        answer_due: None,
    }
}

pub fn a_group_id() -> GroupId {
    GroupId::of(&[7; 10])
}

pub fn a_group() -> Vec<GroupEvent> {
    vec![GroupMade { matter: BILL.into(), title: "Хугацаа".into() }.into()]
}

pub fn given_group(events: Vec<GroupEvent>) -> AggregateTestExecutor<Group> {
    TestFramework::with(()).given(events)
}

pub fn given_support(events: Vec<SupportEvent>) -> AggregateTestExecutor<Support> {
    TestFramework::with(()).given(events)
}

pub fn given_stance(events: Vec<StanceEvent>) -> AggregateTestExecutor<Standpoint> {
    TestFramework::with(()).given(events)
}

pub fn given_report(events: Vec<ReportEvent>) -> AggregateTestExecutor<Report> {
    TestFramework::with(()).given(events)
}
