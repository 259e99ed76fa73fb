//! Notices: people hear what became of it, on their own page, by mail and by text message.
//!
//! ```text
//! log ─► telling (what, and whom) ─► planning (when, and by what) ─► outbox ─► delivering ─► carrier
//!                    └─► announcement ─► spreading, page by page ─┘    └─► inbox
//! ```
//!
//! What is told stands in the outbox in the transaction that says how far the log has been read, each
//! under a key of event, person and channel: nothing is told twice, nothing is lost, and nothing is told
//! when a projection is built anew. The outbox lies in the vault and goes with whom it is for.

mod telling;
mod what;

mod planning;
mod wish;

mod following;
mod outbox;
mod people;
mod reminding;
mod spreading;

mod addresses;
mod links;
mod vouching;
mod wishing;

mod backing_off;
mod carrying;
mod deliveries;
mod delivering;
mod marking;

mod failing;
mod inbox;
mod practising;

mod error;
mod random;

use std::sync::Arc;

use async_trait::async_trait;
use database::{Database, Statement};
use eventlog::{EventLog, Position};
use kernel::{AgencyCode, Clock, PersonKey, Role};
use secrecy::SecretSlice;
use tokio::sync::{Notify, watch};
use vault::Vault;

pub use addresses::{Address, Asked};
pub use carrying::{Carrier, Content, Message, NotCarried, Parcel, Told, Wording, Words};
pub use deliveries::State;
pub use delivering::{Deliverer, Flow};
pub use error::NoticesError;
pub use failing::{Bounce, Count, Dead, Failing, Reason, Replayed, bounced};
pub use inbox::{Inbox, Received};
pub use links::{CONFIRM_WITHIN, bounces_key};
pub use practising::{Post, Sent};
pub use reminding::{Deadline, Deadlines, Desk};
pub use telling::{Audience, Teller, Telling};
pub use what::{Because, Priority, What};
pub use wish::{Channel, Frequency, Quiet, Wish};
pub use wishing::{Ending, Ends};

/// What goes for everyone.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    /// Of whoever has said nothing.
    pub wish: Wish,
    /// Before something is due, the desk is reminded.
    pub remind_days: u32,
    /// Whether there is anything that carries letters, and text messages.
    pub has_mail: bool,
    pub has_sms: bool,
}

/// Who has which office now.
pub trait Desks: Send + Sync {
    fn holders(&self, role: Role) -> Vec<PersonKey>;

    /// Each once, whichever of these agencies they are of.
    fn officers(&self, agencies: &[AgencyCode]) -> Vec<PersonKey>;

    /// Those of the level next above an agency; nobody where there is none.
    fn officers_above(&self, agency: &AgencyCode) -> Vec<PersonKey>;
}

/// Whom an issue concerns.
#[async_trait]
pub trait Issues: Send + Sync {
    /// Up to where in the log that is known.
    async fn known_until(&self) -> Result<Position, String>;

    /// A page of its complaints, one of each person: what they follow. `after` is empty, or the last cursor of the page
    /// before.
    async fn complaints(
        &self,
        issue: &str,
        after: &str,
        limit: u32,
    ) -> Result<Vec<OfIssue>, String>;
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfIssue {
    pub complaint: String,
    pub cursor: String,
}

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Notices {
    log: EventLog,
    vault: Vault,
    clock: Arc<dyn Clock>,
    rules: Arc<Rules>,
    tellers: Arc<[Arc<dyn Teller>]>,
    desks: Arc<dyn Desks>,
    issues: Arc<dyn Issues>,
    deadlines: Arc<dyn Deadlines>,
    links: links::Links,
    /// How far the log has been read.
    position: watch::Sender<Position>,
    /// Followers may have something to be told.
    work: Arc<Notify>,
    /// Something may be due.
    due: Arc<Notify>,
}

/// What a house gives to its notices.
pub struct Parts {
    pub log: EventLog,
    pub vault: Vault,
    pub clock: Arc<dyn Clock>,
    pub rules: Rules,
    pub tellers: Vec<Arc<dyn Teller>>,
    pub desks: Arc<dyn Desks>,
    pub issues: Arc<dyn Issues>,
    pub deadlines: Arc<dyn Deadlines>,
    /// What links and codes in letters are made with.
    pub key: SecretSlice<u8>,
}

impl Notices {
    pub fn new(parts: Parts) -> Self {
        let Parts { log, vault, clock, rules, tellers, desks, issues, deadlines, key } = parts;
        Self {
            log,
            vault,
            clock,
            rules: Arc::new(rules),
            tellers: tellers.into(),
            desks,
            issues,
            deadlines,
            links: links::Links::new(&key),
            position: watch::Sender::new(0),
            work: Arc::default(),
            due: Arc::default(),
        }
    }

    /// How far the log has been read, as far as this process knows.
    pub fn position(&self) -> watch::Receiver<Position> {
        self.position.subscribe()
    }

    pub fn clock(&self) -> Arc<dyn Clock> {
        self.clock.clone()
    }

    /// Whether there is anything that carries it.
    pub fn has(&self, channel: Channel) -> bool {
        match channel {
            Channel::Mail => self.rules.has_mail,
            Channel::Sms => self.rules.has_sms,
        }
    }

    pub(crate) fn database(&self) -> &Database {
        self.vault.database()
    }
}

/// Every statement over the vault, for the test that prepares them all.
pub const STATEMENTS: &[Statement] = &[
    following::BEGIN,
    following::AT,
    following::MOVE,
    following::ANNOUNCE,
    people::OF,
    people::FOLLOWERS,
    people::CONCERNED,
    outbox::TELL,
    outbox::ENQUEUE,
    spreading::FIRST,
    spreading::MOVE,
    spreading::END,
    addresses::OF,
    addresses::ASK,
    addresses::CONFIRM,
    addresses::TRY,
    addresses::FAIL,
    addresses::FORGET,
    wishing::OF,
    wishing::MAKE,
    wishing::RELEASE,
    deliveries::CLAIM,
    deliveries::MARK,
    deliveries::ONE,
    deliveries::TELLS,
    inbox::PAGE,
    inbox::UNSEEN,
    inbox::SEE,
    failing::DEAD,
    failing::REASONS,
    failing::HELD_UP,
    failing::COUNTS,
    failing::REPLAY,
    failing::REPLAY_ALL,
    failing::BOUNCED,
    failing::LET_GO,
    failing::LET_GO_OF_NOTICES,
];
