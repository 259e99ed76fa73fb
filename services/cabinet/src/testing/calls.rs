//! A call to somebody, from noon on 10 December on; minutes are counted from then.

use cqrs_es::test::{AggregateTestExecutor, TestFramework};
use jiff::SignedDuration;
use kernel::Timestamp;

use super::{instant, issue, key, number};
use crate::follow_up::events::{
    FollowUpEvent, FollowUpSettled, FollowUpTaken, FollowUpTried, Reached,
};
use crate::follow_up::{FollowUp, FollowUpCommand as Command};
use crate::following_up::TakeFollowUp;
use crate::following_up::settling::{Answered, SettleFollowUp};

/// Twenty hours.
const AGAIN: i64 = 20 * 60;

pub fn given_follow_up(events: Vec<FollowUpEvent>) -> AggregateTestExecutor<FollowUp> {
    TestFramework::with(()).given(events)
}

fn minute(minute: i64) -> Timestamp {
    instant("2026-12-10T04:00:00Z") + SignedDuration::from_mins(minute)
}

/// For twenty minutes.
pub fn take_call(agent: u32, from: i64) -> Command {
    let (at, until) = (minute(from), minute(from + 20));
    let (issue, complaint) = (issue(), number(1));
    Command::Take(TakeFollowUp { issue, complaint, by: key(agent), at, until })
}

pub fn taken(agent: u32, from: i64) -> FollowUpEvent {
    let (issue, complaint, until) = (issue(), number(1), minute(from + 20));
    FollowUpTaken { issue, complaint, by: key(agent), until }.into()
}

pub fn settle(agent: u32, answered: Answered, rating: Option<u8>) -> Command {
    Command::Settle(SettleFollowUp {
        by: key(agent),
        answered,
        rating,
        tries_max: 3,
        again_at: minute(AGAIN),
    })
}

pub fn tried(tries: u32) -> FollowUpEvent {
    FollowUpTried { by: key(1), tries, again_at: Some(minute(AGAIN)) }.into()
}

pub fn settled() -> FollowUpEvent {
    FollowUpSettled { by: key(1), reached: Reached::Content, rating: Some(5) }.into()
}
