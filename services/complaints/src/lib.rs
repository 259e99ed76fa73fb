//! Complaints: people complain, ask, suggest and praise by any of the 11-11 centre's channels; agencies answer within
//! the time the law gives them; people say whether that helped.
//!
//! ```text
//! receiving ─► registering ─► assigning ─► accepting ─► answering ─► closing: confirmed | no reply
//!     └► refusing    ▲ returning ◄─┘  progressing, extending   └► reopening, once
//!                    └ reclassifying       overdue ─► the next level          surveying
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. A complaint is a stream under its
//! number. The log knows neither words nor people: what is said in a case, and whose it is, lies in the vault under its
//! owner's key, also what staff say. Whoever has its number and code follows it without signing in.

mod complaint;

mod receiving;
mod registering;

mod assigning;
mod handing_over;
mod intake_draft;
mod reclassifying;
mod refusing;

mod accepting;
mod answering;
mod extending;
mod progressing;
mod returning;

mod adding;
mod closing;
mod reopening;
mod surveying;

mod clocks;
mod keeping_time;
mod overdue;
mod warning;

mod catalogue;
mod counts;
mod figures;
mod listing;
mod mine;
mod public;
mod shown;
mod similar;
mod steps;
mod topics;

mod code;
mod erasing;
mod error;
mod files;
mod following;
mod number;
mod pseudonym;
mod rules;
mod standing;
#[cfg(test)]
mod testing;
mod text;
mod words;

use std::sync::Arc;

use database::{Database, Statement};
use eventlog::{Bus, EventLog};
use kernel::Timestamp;
use projector::Projection;
use secrecy::SecretSlice;
use vault::Vault;

pub use adding::Adding;
pub use catalogue::{Entry, State, Turn};
pub use clocks::Clock;
pub use code::TrackingCode;
pub use complaint::ComplaintError;
pub use complaint::events::{
    About, Attached, Channel, Closing, ComplaintEvent, Ground, Identity, Kind, Language,
};
pub use counts::Counts;
pub use error::ComplaintsError;
/// Why the log or a database did not do it.
pub use eventlog::NotDone;
pub use figures::{Dimension, Figures, Measure, NotAPeriod, Period, Told};
pub use files::Enclosure;
pub use intake_draft::IntakeDraft;
pub use keeping_time::Hierarchy;
pub use listing::{After, Listing, Sorted};
pub use number::{ComplaintNumber, NotAComplaintNumber};
pub use pseudonym::Complainant;
pub use public::{PublicComplaint, PublicListing};
pub use receiving::{Received, Receiving, Whose};
pub use registering::Registering;
pub use rules::{Days, FileLimits, Rules, TextLimits};
pub use shown::{Happened, Shown, What};
pub use similar::Alike;
pub use standing::Holder;
pub use text::{ADDRESS_MAX, EMAIL_MAX, Missing, NAME_MAX, Sender, Words, parse_optional_line};
pub use topics::{TopicStep, TopicTotal};
pub use warning::{DueSoon, Unregistered};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Complaints {
    bus: Bus,
    vault: Vault,
    views: Database,
    clock: Arc<dyn kernel::Clock>,
    rules: Arc<Rules>,
    pseudonyms: pseudonym::Pseudonyms,
}

impl Complaints {
    /// Over a log and the two other databases; `pseudonym` is the secret people's names are made with.
    pub fn new(
        log: EventLog,
        vault: Vault,
        views: Database,
        clock: Arc<dyn kernel::Clock>,
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

    /// What its owner has beside the number.
    pub fn code_of(&self, number: ComplaintNumber) -> TrackingCode {
        self.pseudonyms.code(number)
    }
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    vec![Arc::new(catalogue::Catalogue), Arc::new(steps::Steps)]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    [
        catalogue::STATEMENTS,
        steps::STATEMENTS,
        listing::STATEMENTS,
        counts::STATEMENTS,
        figures::STATEMENTS,
        shown::STATEMENTS,
        mine::STATEMENTS,
        public::STATEMENTS,
        similar::STATEMENTS,
        keeping_time::STATEMENTS,
        warning::STATEMENTS,
        topics::STATEMENTS,
    ]
    .into_iter()
    .flatten()
}
