//! Audit: every act of the staff and every look at someone's data, in the log with who, why and what.
//!
//! ```text
//! looking ──► PersonalDataSeen ─┐
//! refusing ─► AccessRefused ────┤
//! any act in an office ─────────┴─► trail ─► the auditor's page and file; "who looked at it" at /me
//! ```
//!
//! A look is recorded before what was looked for is shown: what cannot be recorded is not seen.
//! What staff do is recorded where they do it: the event says in which office. [`Trail`] follows the
//! log and keeps a line of each.

mod error;
mod events;
mod looking;
mod random;
mod refusing;
mod trail;

use database::{Database, Statement};
use eventlog::EventLog;

pub use error::AuditError;
pub use events::{AccessRefused, LookEvent, PersonalDataSeen, Purpose, Seen, What};
pub use trail::{Cursor, Filter, Line, Trail};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Audit {
    log: EventLog,
    views: Database,
}

impl Audit {
    pub fn new(log: EventLog, views: Database) -> Self {
        Self { log, views }
    }
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    trail::STATEMENTS.iter()
}
