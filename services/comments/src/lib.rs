//! Comments: people say what they think of a bill or of one of its provisions while it is consulted on, the
//! staff moderate, the drafters group and answer, and a report comes of it.
//!
//! ```text
//! drafts ─► writing ⇄ editing ─► (held ─► moderating::publishing) ─► supporting, reporting
//!              └► deleting          moderating::marking ─► appealing ─► deciding
//!                                   grouping ─► answering ─► summary
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. A comment, a group, and each
//! support, stance and report are streams of their own. Who wrote a comment is a pseudonym made for that one
//! matter, and what it says lies in the vault: the log knows neither people nor words. What is known of the
//! matter travels in the call ([`Matter`]); the log is held to it by its guard.

mod answering;
mod case;
mod catalogue;
mod comment;
mod deleting;
mod desk;
mod drafts;
mod editing;
mod erasing;
mod error;
mod following;
mod group;
mod grouping;
mod groups;
mod id;
mod listing;
mod matter;
mod mine;
mod moderating;
mod naming;
mod pseudonym;
mod queue;
mod record;
mod report;
mod reporting;
mod reports;
mod rules;
mod shown;
mod similar;
mod stance;
mod stances;
mod standing;
mod steps;
mod summary;
mod support;
mod supporting;
mod supports;
mod taking_stances;
#[cfg(test)]
mod testing;
mod text;
mod totals;
mod words;
mod writing;

use std::sync::Arc;

use database::{Database, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;
use secrecy::SecretSlice;
use vault::Vault;

pub use answering::Answering;
pub use case::{Case, Happened, What};
pub use catalogue::{AppealState, Entry, Given, Marked, State};
pub use comment::CommentError;
pub use comment::events::{Answer, Channel, CommentEvent, Mark, Outcome, ReflectedIn, ShownAs};
pub use desk::{Desk, Grouped};
pub use disclosure::{Dimension, Disclosed, disclosed};
pub use drafts::{Draft, KeptDraft, Place};
pub use editing::Editing;
pub use error::{BothWordings, CommentsError};
/// Why the log or a database did not do it.
pub use eventlog::NotDone;
/// Where the next page of a list begins.
pub use eventlog::TimeCursor;
pub use group::GroupError;
pub use group::events::GroupEvent;
pub use groups::{Counted, GroupEntry};
pub use id::{CommentId, GroupId, NotAnId};
pub use listing::{Listed, Listing, Order, ProvisionCounts, Scope};
pub use matter::{Matter, NotCommenting};
pub use moderating::{AppealDecision, Marking};
pub use naming::{ByName, NameFault};
pub use pseudonym::Author;
pub use queue::{Waiting, WaitingAfter, Why};
pub use record::{OnRecord, Said, WeekCounts};
pub use report::events::ReportEvent;
pub use report::{ReportError, ReportReason};
pub use rules::{Days, Rules, TextLimits};
pub use shown::Shown;
pub use similar::{Alike, Likeness};
pub use stance::events::StanceEvent;
pub use stance::{Stance, StanceError};
pub use summary::{OutcomeCount, Participants, States, Summary};
pub use support::SupportError;
pub use support::events::SupportEvent;
pub use text::{CommentText, Fault, NAME_MAX, Name, Reason, Suggested, Title};
pub use totals::{TotalStep, Totals, stands_after};
pub use words::Words;
pub use writing::{Writing, Written};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Comments {
    bus: Bus,
    vault: Vault,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    pseudonyms: pseudonym::Pseudonyms,
}

impl Comments {
    /// Over a log and the two other databases; `pseudonym` is the secret people's names are made with.
    pub fn new(
        log: EventLog,
        vault: Vault,
        views: Database,
        clock: Arc<dyn Clock>,
        rules: Rules,
        pseudonym: SecretSlice<u8>,
    ) -> Self {
        let pseudonyms = pseudonym::Pseudonyms::new(pseudonym);
        Self { bus: Bus::new(log), vault, views, clock, rules: Arc::new(rules), pseudonyms }
    }

    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// By the house's clock.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Where the log stands, as far as this process has heard.
    pub fn log_position(&self) -> u64 {
        *self.bus.log().subscribe().borrow()
    }
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    vec![
        Arc::new(catalogue::Catalogue),
        Arc::new(supports::Supports),
        Arc::new(stances::Stances),
        Arc::new(groups::Groups),
        Arc::new(reports::Reports),
        Arc::new(steps::Steps),
    ]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    [
        catalogue::STATEMENTS,
        supports::STATEMENTS,
        stances::STATEMENTS,
        groups::STATEMENTS,
        reports::STATEMENTS,
        steps::STATEMENTS,
        shown::STATEMENTS,
        listing::STATEMENTS,
        desk::STATEMENTS,
        queue::STATEMENTS,
        case::STATEMENTS,
        mine::STATEMENTS,
        record::STATEMENTS,
        summary::STATEMENTS,
        similar::STATEMENTS,
        totals::STATEMENTS,
    ]
    .into_iter()
    .flatten()
}
