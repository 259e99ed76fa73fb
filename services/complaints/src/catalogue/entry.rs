//! A complaint as desks and pages show it.

use eventlog::{Position, Sequence};
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::cell::coded;
use kernel::{AgencyCode, Division, PersonKey, Timestamp, TopicCode, WorkingDays, clock};
use serde::Deserialize;

use crate::clocks::{days_between, register_by};
use crate::complaint::events::{Channel, Closing, Ground, Identity, Kind, Language};
use crate::number::ComplaintNumber;

coded! {
    /// Where a complaint stands.
    State {
        /// An operator is to make it out.
        Received = "received",
        /// An operator is to find the agency.
        Registered = "registered",
        /// The agency gave it back.
        Returned = "returned",
        Assigned = "assigned",
        /// An officer has it.
        InProgress = "in_progress",
        Answered = "answered",
        Closed = "closed",
    }
}

coded! {
    /// Who is to do something next.
    Turn {
        Centre = "centre",
        Agency = "agency",
        Owner = "owner",
        Nobody = "nobody",
    }
}

/// What it does not have is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    pub number: ComplaintNumber,
    pub channel: Channel,
    #[serde(default)]
    pub is_tip: bool,
    pub language: Language,
    #[serde(with = "microsecond::required")]
    pub received_at: Timestamp,
    pub state: State,
    pub turn: Turn,
    pub kind: Option<Kind>,
    pub topic: Option<TopicCode>,
    pub division: Option<Division>,
    pub identity: Option<Identity>,
    /// Which has it, or had it when it ended; none while the centre looks for one.
    pub agency: Option<AgencyCode>,
    /// Of the agency.
    pub officer: Option<PersonKey>,
    /// The last day of its clock, while one runs.
    pub due_on: Option<Date>,
    #[serde(default)]
    pub is_extended: bool,
    #[serde(default)]
    pub overdue_level: u32,
    #[serde(default)]
    pub reached: Vec<AgencyCode>,
    #[serde(default, with = "microsecond::optional")]
    pub answered_at: Option<Timestamp>,
    pub is_in_time: Option<bool>,
    pub days: Option<u32>,
    /// Of one that is answered; `None` once its owner has written since.
    #[serde(default, with = "microsecond::optional")]
    pub reply_until: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub reopened_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub closed_at: Option<Timestamp>,
    pub closing: Option<Closing>,
    /// Of a refusal.
    pub ground: Option<Ground>,
    pub rating: Option<u8>,
    /// How many events it has: who acts on it says at which they saw it.
    pub sequence: Sequence,
    /// Where the last of them stands in the log.
    pub position: Position,
}

impl Entry {
    /// Whether its clock ran out while it waits for an answer.
    pub fn is_overdue(&self, now: Timestamp) -> bool {
        self.turn != Turn::Owner
            && self.closed_at.is_none()
            && self.due_on.is_some_and(|due| clock::day_of(now) > due)
    }

    /// Whole days until the last one; negative once it has passed.
    pub fn days_left(&self, now: Timestamp) -> Option<i32> {
        let until = self.due_on?.since(clock::day_of(now)).ok()?;
        Some(until.get_days())
    }

    /// The last of the working days that an operator has for registering it; `None` where that is done.
    pub fn register_by(&self, days: u32, working: &WorkingDays) -> Option<Date> {
        let waits = self.state == State::Received;
        waits.then(|| register_by(self.received_at, days, working))
    }

    /// Whole days since it came in.
    pub fn days_since(&self, now: Timestamp) -> u32 {
        days_between(clock::day_of(self.received_at), now)
    }

    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }

    /// Its owner wrote after the answer: the centre is to read it.
    pub fn is_replied(&self) -> bool {
        self.state == State::Answered && self.turn == Turn::Centre
    }

    /// It never was; once is all there is.
    pub fn may_be_reopened(&self) -> bool {
        self.reopened_at.is_none() && !self.is_closed()
    }

    /// There is something to rate, and nobody has.
    pub fn may_be_rated(&self) -> bool {
        let is_answered = match self.closing {
            None => self.state == State::Answered,
            Some(closing) => {
                matches!(closing, Closing::Confirmed | Closing::NoReply | Closing::WithoutAction)
            }
        };
        is_answered && self.rating.is_none()
    }
}
