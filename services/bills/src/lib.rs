//! Bills: drafters write a law as a tree of provisions, publish it in versions, and ask everyone what they
//! think of it, for at least as long as the law says.
//!
//! ```text
//! creating ─► drafting ⇄ importing ─► publishing ─► opening ─► extending ─► closing out
//!                 └───────────◄───────────┘         reaching a stage · withdrawing
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. A bill is one stream; its
//! draft is read from there. `catalogue`, `versions`, `consultations` and `steps` are what pages read. What
//! people say of a bill is another capability's, which is told where a bill stands by a [`Matter`].

mod bill;
mod calendar;
mod catalogue;
mod closing_out;
mod consultations;
mod creating;
mod describing;
mod drafting;
mod error;
mod extending;
mod importing;
mod kind;
mod number;
mod opening;
mod publishing;
mod reaching;
mod reading;
mod rules;
mod standing;
mod steps;
mod taking_back;
#[cfg(test)]
mod testing;
mod versions;
mod withdrawing;

use std::sync::Arc;

use database::{Database, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;

pub use bill::events::{BillEvent, Edit, Outcomes};
pub use bill::{BillError, Moderated};
pub use calendar::Scheduled;
pub use catalogue::{Entry, ListCursor, Listed, Listing, NoSuchPage, Shelf};
pub use consultations::{Closing, Consultation};
pub use creating::Creating;
pub use describing::DescribeBill;
pub use drafting::{Draft, seen_of, seen_of_all, seen_with_all_below};
pub use error::BillsError;
/// Why the log or a database did not do it.
pub use eventlog::NotDone;
pub use importing::ReplaceDraft;
/// What drafters write for everyone to read.
pub use kernel::words::{TextFault, parse_line, parse_optional_words, parse_words};
pub use kind::{Initiator, Kind, Stage};
pub use number::{BillNumber, NotABillNumber};
pub use opening::Opening;
pub use rules::{Rules, TextLimits, WindowDays};
pub use standing::{Matter, OpenWindow};
pub use steps::{Step, Taken};
pub use versions::{Heading, Version};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Bills {
    bus: Bus,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    numbers: Arc<creating::Numbers>,
    standings: Arc<standing::Standings>,
}

impl Bills {
    pub fn new(log: EventLog, views: Database, clock: Arc<dyn Clock>, rules: Rules) -> Self {
        let (rules, numbers, standings) = (Arc::new(rules), Arc::default(), Arc::default());
        Self { bus: Bus::new(log), views, clock, rules, numbers, standings }
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
        Arc::new(versions::Versions),
        Arc::new(consultations::Consultations),
        Arc::new(steps::Steps),
    ]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    let all = [
        catalogue::STATEMENTS,
        versions::STATEMENTS,
        consultations::STATEMENTS,
        calendar::STATEMENTS,
        steps::STATEMENTS,
    ];
    all.into_iter().flatten()
}
