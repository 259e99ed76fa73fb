//! Cabinet: from a thousand complaints to one line on the Government's agenda, and back to each of the thousand.
//!
//! ```text
//! complaints ─► members ─► weighing ─► proposing ─► putting_on ─► freezing ─► deciding ─► publishing
//!                ▲            │  raised by hand ─┘    ⇅ taking_off   │  └► postponing      │
//!                └ merging, splitting          └► declining          └─ keeping_time       ▼
//!                          closing ◄─ following_up (each person once) ◄─ reporting (extending, overdue)
//! ```
//!
//! An **issue** is what complaints of one matter (a topic, an agency, a place) have in common. It needs no event: its
//! complaints make it, which are read from the log by the names and payloads that the room of complaints stores for
//! ever. An issue, an agenda, and each person's follow-up are streams; what the house does by its rules it decides like
//! everyone else. The log knows complainants by pseudonyms only: who is to be called, the vault says.

mod agenda;
mod agendas;
mod alike;
mod asked;
mod assigned;
mod closing;
mod complaint_events;
mod concerning;
mod deciding;
mod declining;
mod error;
mod evidence;
mod extending;
mod figures;
mod follow_up;
mod follow_ups;
mod following_up;
mod freezing;
mod gathering;
mod id;
mod issue;
mod issues;
mod keeping_time;
mod meetings;
mod members;
mod merging;
mod moving;
mod number;
mod ordering;
mod overdue;
mod postponing;
mod proposing;
mod public;
mod publishing;
mod putting_on;
mod queue;
mod ranking;
mod reporting;
mod rules;
mod shown;
mod splitting;
mod standing;
mod steps;
mod summarizing;
mod taking_off;
#[cfg(test)]
mod testing;
mod text;
mod weighing;
mod withdrawing;

use std::sync::Arc;
use std::sync::atomic::AtomicU64;

use database::{Database, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;

pub use agenda::events::{AgendaEvent, FrozenItem, Outcome};
pub use agenda::{Agenda, AgendaError, AgendaId, AgendaStage, NotAnAgenda};
pub use agendas::{AgendaEntry, AgendaState};
pub use asked::{Asked, PublicAsked, ToAsk};
pub use assigned::Assigned;
pub use concerning::Concerned;
pub use deciding::Deciding;
pub use error::CabinetError;
/// Why the log or a database did not do it.
pub use eventlog::NotDone;
pub use evidence::{Evidence, Groups};
pub use figures::Figures;
pub use follow_up::FollowUpError;
pub use follow_up::events::{FollowUpEvent, Reached};
pub use following_up::settling::Answered;
pub use gathering::Gathering;
pub use id::{IssueId, Matter, NotAnIssue};
pub use issue::events::{Ground, IssueEvent};
pub use issue::{Decision, Issue, IssueError, Stage};
pub use issues::{DecisionEntry, IssueEntry, Progress};
pub use meetings::{AgendaView, Item, MeetingDays};
pub use number::{ComplaintNumber, NotAComplaint};
pub use public::{PublicIssue, PublicItem};
pub use queue::Queued;
pub use ranking::Rank;
pub use rules::{Escalation, FollowUps, Meeting, Overdue, Rules, Surge, TextLimits};
pub use shown::{IssueView, Member, Step};
pub use text::{Fault, tells_of_somebody};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Cabinet {
    bus: Bus,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    /// Up to which position issues have been held against the rules, by this process.
    weighed: Arc<AtomicU64>,
    gathered: Arc<gathering::LastCount>,
}

impl Cabinet {
    pub fn new(log: EventLog, views: Database, clock: Arc<dyn Clock>, rules: Rules) -> Self {
        let weighed = Arc::default();
        Self {
            bus: Bus::new(log),
            views,
            clock,
            rules: Arc::new(rules),
            weighed,
            gathered: Arc::default(),
        }
    }

    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// By the house's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    vec![
        Arc::new(members::Members),
        Arc::new(issues::Issues),
        Arc::new(steps::Steps),
        Arc::new(agendas::Agendas),
        Arc::new(follow_ups::FollowUps),
    ]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    [
        issues::STATEMENTS,
        steps::STATEMENTS,
        agendas::STATEMENTS,
        follow_ups::STATEMENTS,
        figures::STATEMENTS,
        weighing::STATEMENTS,
        splitting::STATEMENTS,
        following_up::STATEMENTS,
        asked::STATEMENTS,
        queue::STATEMENTS,
        shown::STATEMENTS,
        meetings::STATEMENTS,
        keeping_time::STATEMENTS,
        public::STATEMENTS,
        gathering::STATEMENTS,
        concerning::STATEMENTS,
        assigned::STATEMENTS,
        alike::STATEMENTS,
    ]
    .into_iter()
    .chain(members::STATEMENTS.iter().copied())
    .flatten()
}
