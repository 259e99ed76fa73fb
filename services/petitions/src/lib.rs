//! Petitions: a citizen asks Parliament, a moderator publishes, the nation signs, the clock closes.
//!
//! ```text
//! starting ─► submitting ─► publishing ─► signing ⇄ withdrawing ─► closing
//!     └────────────┴──────► discarding
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. A petition and
//! each signature are streams of their own; `tallies` and `catalogue` are what pages read.

mod catalogue;
mod closing;
mod discarding;
mod drafts;
mod error;
mod number;
mod petition;
mod publishing;
mod reading;
mod receipts;
mod retaining;
mod rules;
mod signature;
mod signing;
mod standing;
mod starting;
mod submitting;
mod tallies;
#[cfg(test)]
mod testing;
mod text;
mod withdrawing;

use std::sync::Arc;

use database::{Database, DatabaseError, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;
use secrecy::SecretSlice;
use vault::Vault;

pub use catalogue::{Entry, Listing, Order, Stage, Totals};
pub use error::PetitionsError;
pub use number::{NotANumber, PetitionNumber};
pub use petition::PetitionError;
pub use petition::events::{ClosingCause, PetitionEvent};
pub use receipts::{MySignature, Receipt};
pub use rules::{Kind, Rules, TextLimits, Thresholds};
pub use signature::SignatureError;
pub use signature::events::{Channel, SignatureEvent};
pub use signing::{NotSigning, Signed};
pub use starting::{Asked, NotARequestKey, RequestKey};
pub use tallies::{CellCount, Count};
pub use text::{Field, PetitionText, TextFault, parse_reason};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Petitions {
    bus: Bus,
    vault: Vault,
    views: Database,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    standings: Arc<standing::Standings>,
    numbers: Arc<starting::Numbers>,
}

impl Petitions {
    /// Over a log and the two other databases; `pseudonym` is the secret signers' names are made with.
    pub fn new(
        log: EventLog,
        vault: Vault,
        views: Database,
        clock: Arc<dyn Clock>,
        rules: Rules,
        pseudonym: SecretSlice<u8>,
    ) -> Self {
        let standings = Arc::new(standing::Standings::new(signature::Pseudonyms::new(pseudonym)));
        let (rules, numbers) = (Arc::new(rules), Arc::default());
        Self { bus: Bus::new(log), vault, views, clock, rules, standings, numbers }
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

    /// Whether the log takes events, as far as its last attempt showed; why not is in its own log.
    pub fn can_append(&self) -> bool {
        self.bus.log().trouble().is_none()
    }
}

/// A petition's exact cells, for operators; never for a page.
pub async fn exact_cells(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Vec<CellCount>, DatabaseError> {
    tallies::cells(views, petition).await
}

/// Whether everyone may see a petition, for operators.
pub async fn is_public(views: &Database, petition: PetitionNumber) -> Result<bool, DatabaseError> {
    Ok(catalogue::one(views, petition).await?.is_some_and(|entry| entry.is_public()))
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    vec![Arc::new(tallies::Tallies), Arc::new(catalogue::Catalogue)]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    tallies::STATEMENTS.iter().chain(catalogue::STATEMENTS)
}
