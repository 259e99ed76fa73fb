//! Petitions: a citizen asks Parliament, others stand behind it, a moderator publishes, the nation signs,
//! the clock closes, Parliament answers.
//!
//! ```text
//! starting ⇄ editing ─► submitting ─► endorsing ─► moderating ─► signing ⇄ withdrawing ─► closing
//!     └───────────────────┴─────────────┴► discarding  ├► asking changes  └► reaching ─► answering
//!                                                      └► refusing ─► appealing
//! ```
//!
//! Each of these is a file: what is asked, what decides, and the way into the log. A petition and each
//! endorsement and signature are streams of their own; `catalogue`, `timeline`, `tallies` and
//! `endorsements` are what pages read, `record` is what the first two say of the moderators' work, and
//! `similar` finds a petition by what it asks.

mod answering;
mod bursts;
mod catalogue;
mod closing;
mod discarding;
mod drafts;
mod due;
mod editing;
mod endorsement;
mod endorsements;
mod endorsing;
mod error;
mod extending;
mod finding;
mod following;
mod importing;
mod invalidating;
mod invalidation;
mod invalidations;
mod keeping_time;
mod listing;
mod moderating;
mod naming;
mod number;
mod petition;
mod reaching;
mod reading;
mod receipts;
mod record;
mod retaining;
mod rules;
mod signature;
mod signing;
mod similar;
mod standing;
mod starting;
mod submitting;
mod tallies;
#[cfg(test)]
mod testing;
mod text;
mod timeline;
mod withdrawing;

use std::sync::Arc;

use database::{Database, DatabaseError, Statement};
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use projector::Projection;
use secrecy::SecretSlice;
use vault::Vault;

pub use answering::{Answering, Considering, HandingOver};
pub use bursts::{Burst, BurstRules};
pub use catalogue::{AppealState, Entry, Moderation, Stage, Totals, WaitingAfter};
pub use due::{DueSoon, DueStep};
pub use editing::WrittenSoFar;
pub use endorsement::EndorsementError;
pub use endorsing::ShareLink;
pub use error::PetitionsError;
/// Why the log or a database did not do it.
pub use eventlog::NotDone;
/// Where the next page of a list begins.
pub use eventlog::TimeCursor;
pub use finding::{Finding, Found, FoundCursor, FoundPiece, Hit};
pub use following::Followed;
pub use importing::MonthsTaken;
pub use invalidating::{Invalidating, InvalidationDecision, Meant, MeantPart};
pub use invalidation::{InvalidationError, InvalidationStage, Selection, UNKNOWN_NETWORK};
pub use invalidations::{Invalidated, InvalidationEntry};
/// Words of the staff for a decision, of a petitioner for an appeal.
pub use kernel::words::{parse_optional_words, parse_words};
pub use listing::{ListCursor, Listed, Listing, NoSuchPage, Order, Shelf};
pub use moderating::{AppealDecision, Refusing};
pub use number::{NotANumber, PetitionNumber};
pub use petition::events::{
    ClosingCause, Document, InBoth, Outcome, PetitionEvent, PetitionImported, RefusalGround,
};
pub use petition::{PetitionError, Way};
pub use receipts::{MyInvalidated, MySignature, MySignatures, Receipt};
pub use record::{OnRecord, WeekCounts};
pub use rules::{Days, Kind, OfKind, Rules, TextLimits};
pub use signature::SignatureError;
pub use signature::events::{Channel, SignatureEvent};
pub use signing::{NotSigning, Signed, Whence};
pub use similar::Similar;
pub use starting::Asked;
pub use tallies::{CellCount, Count, ExactCells, HourCount, MinuteCount};
pub use text::{
    Field, NAME_MAX, PetitionText, TextFault, parse_name, parse_reason, without_refused,
};
pub use timeline::{Step, Taken};

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
    counted: Arc<catalogue::Counted>,
    similar: Option<Arc<Similar>>,
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
        let (rules, numbers, counted) = (Arc::new(rules), Arc::default(), Arc::default());
        let (bus, similar) = (Bus::new(log), None);
        Self { bus, vault, views, clock, rules, standings, numbers, counted, similar }
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

/// A petition's exact cells, for operators and the disclosure gate; never for a page.
pub async fn exact_cells(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<ExactCells>, DatabaseError> {
    tallies::cells(views, petition).await
}

/// Whether everyone may see a petition, for operators.
pub async fn is_public(views: &Database, petition: PetitionNumber) -> Result<bool, DatabaseError> {
    Ok(catalogue::one(views, petition).await?.is_some_and(|entry| entry.is_public()))
}

/// The read models of this capability, for whoever runs or rebuilds them.
pub fn projections() -> Vec<Arc<dyn Projection>> {
    vec![
        Arc::new(tallies::Tallies),
        Arc::new(catalogue::Catalogue),
        Arc::new(endorsements::Endorsements),
        Arc::new(timeline::Timeline),
        Arc::new(bursts::Bursts),
        Arc::new(invalidations::InvalidationList),
    ]
}

/// Every statement over the views, for the test that prepares them all.
pub fn view_statements() -> impl Iterator<Item = &'static Statement> {
    [
        tallies::STATEMENTS,
        catalogue::STATEMENTS,
        listing::STATEMENTS,
        endorsements::STATEMENTS,
        timeline::STATEMENTS,
        bursts::STATEMENTS,
        invalidations::STATEMENTS,
        record::STATEMENTS,
    ]
    .into_iter()
    .flatten()
}
