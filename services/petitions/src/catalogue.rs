//! The catalogue: every petition's stage and, once it is public, its text.

use std::collections::BTreeMap;

use database::{Database, DatabaseError, Statement, statement};
use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Reach, Resource};
use projector::{Change, Poison, Projection};
use serde::{Deserialize, Serialize};

use crate::number::PetitionNumber;
use crate::petition::events::{ClosingCause, PetitionEvent};
use crate::rules::Kind;
use crate::starting::Asked;

const UPSERT: Statement = statement!("catalogue/upsert");
const DUMP: Statement = statement!("catalogue/dump");
const CLEAR: Statement = statement!("catalogue/clear");
const ONE: Statement = statement!("catalogue/one");
const LIST: Statement = statement!("catalogue/list");
const TOTALS: Statement = statement!("catalogue/totals");
const OF_PETITIONER: Statement = statement!("catalogue/of_petitioner");
const SUBMITTED: Statement = statement!("catalogue/submitted");
const PUBLISHED: Statement = statement!("catalogue/published");
const DUE: Statement = statement!("catalogue/due");

pub(crate) const STATEMENTS: &[Statement] =
    &[UPSERT, DUMP, CLEAR, ONE, LIST, TOTALS, OF_PETITIONER, SUBMITTED, PUBLISHED, DUE];

/// The projection `catalogue`.
#[derive(Debug, Clone, Copy)]
pub struct Catalogue;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    Draft,
    Submitted,
    Open,
    Closed,
}

impl Stage {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// Who may see a petition at this stage.
    pub const fn reach(self) -> Reach {
        match self {
            Self::Draft => Reach::Petitioner,
            Self::Submitted => Reach::Staff,
            Self::Open | Self::Closed => Reach::Everyone,
        }
    }
}

/// A petition as lists and pages show it. What a stage does not have yet is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub petition: PetitionNumber,
    pub stage: Stage,
    pub kind: Option<Kind>,
    pub petitioner: Option<PersonKey>,
    /// Finds the text in the vault while it is not public.
    pub text_digest: Option<String>,
    pub threshold: Option<u32>,
    pub action: Option<String>,
    pub background: Option<String>,
    pub additional_details: Option<String>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub started_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub submitted_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub opened_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub closes_at: Option<Timestamp>,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub closed_at: Option<Timestamp>,
    /// The secretariat's reason, when it stopped the petition.
    pub stopped_because: Option<String>,
    /// Where the last change of its stage stands in the log.
    pub position: Position,
    /// Signatures counted so far; not a column of its own, but the tally's.
    #[serde(default, skip_serializing)]
    pub signature_count: u64,
}

impl Entry {
    fn new(petition: PetitionNumber) -> Self {
        Self {
            petition,
            stage: Stage::Draft,
            kind: None,
            petitioner: None,
            text_digest: None,
            threshold: None,
            action: None,
            background: None,
            additional_details: None,
            started_at: None,
            submitted_at: None,
            opened_at: None,
            closes_at: None,
            closed_at: None,
            stopped_because: None,
            position: 0,
            signature_count: 0,
        }
    }

    /// Before the catalogue has heard of it.
    pub fn just_started(petition: PetitionNumber, asked: Asked) -> Self {
        Self {
            kind: Some(asked.kind),
            action: Some(asked.text.action),
            background: Some(asked.text.background),
            additional_details: Some(asked.text.additional_details),
            ..Self::new(petition)
        }
    }

    pub const fn is_public(&self) -> bool {
        matches!(self.stage.reach(), Reach::Everyone)
    }

    /// Whether this actor may do this to it; what the stage allows is another question.
    pub fn permits(&self, actor: &Actor, action: Action) -> bool {
        policy::check(actor, action, self.resource()).is_ok()
    }

    pub(crate) fn resource(&self) -> Resource {
        match self.petitioner {
            Some(petitioner) => Resource::Petition { petitioner, reach: self.stage.reach() },
            None => Resource::House,
        }
    }

    fn take(&mut self, event: PetitionEvent, stored: &StoredEvent) {
        let at = Some(stored.recorded_at);
        self.position = stored.position;
        match event {
            PetitionEvent::PetitionStarted(started) => {
                self.stage = Stage::Draft;
                self.started_at = at;
                self.kind = Some(started.kind);
                self.petitioner = Some(started.petitioner);
                self.text_digest = Some(started.text_digest);
            }
            PetitionEvent::PetitionSubmitted(_) => {
                self.stage = Stage::Submitted;
                self.submitted_at = at;
            }
            PetitionEvent::PetitionPublished(published) => {
                self.stage = Stage::Open;
                self.opened_at = at;
                self.closes_at = Some(published.closes_at);
                self.threshold = Some(published.threshold);
                self.action = Some(published.text.action);
                self.background = Some(published.text.background);
                self.additional_details = Some(published.text.additional_details);
            }
            PetitionEvent::PetitionClosed(closed) => {
                self.stage = Stage::Closed;
                self.closed_at = at;
                if let ClosingCause::Stopped { reason } = closed.cause {
                    self.stopped_because = Some(reason);
                }
            }
        }
    }
}

impl Projection for Catalogue {
    fn name(&self) -> &'static str {
        "catalogue"
    }

    fn version(&self) -> u32 {
        1
    }

    /// A row holds what the run says of a petition; what it does not say stays as it is.
    fn fold(&self, events: &[StoredEvent]) -> Result<Vec<Change>, Poison> {
        let mut entries: BTreeMap<PetitionNumber, Entry> = BTreeMap::new();
        for stored in events.iter().filter(|event| event.stream_type == "petition") {
            let event =
                PetitionEvent::recall(&stored.event_type, stored.event_version, &stored.payload)
                    .map_err(|reason| Poison::at(stored, reason))?;
            let petition = stored.stream_id.parse().map_err(|error| Poison::at(stored, error))?;
            entries.entry(petition).or_insert_with(|| Entry::new(petition)).take(event, stored);
        }
        Ok(vec![Change::new(&UPSERT, entries.into_values())?])
    }

    fn dump(&self) -> &'static Statement {
        &DUMP
    }

    fn clear(&self) -> &'static Statement {
        &CLEAR
    }
}

/// Which public petitions, in which order, which page of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Listing {
    /// `None` for open and closed ones.
    pub stage: Option<Stage>,
    pub order: Order,
    pub limit: u32,
    pub offset: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    Newest,
    MostSigned,
}

/// How many public petitions there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Default)]
pub struct Totals {
    pub open: u64,
    pub closed: u64,
}

#[derive(Serialize)]
struct Of {
    petition: PetitionNumber,
}

#[derive(Serialize)]
struct By {
    petitioner: PersonKey,
}

#[derive(Serialize)]
struct At {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

/// Petitions whose minute has come, and the next one's.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Closing {
    pub petition: PetitionNumber,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub closes_at: Timestamp,
}

pub(crate) async fn one(
    views: &Database,
    petition: PetitionNumber,
) -> Result<Option<Entry>, DatabaseError> {
    views.row(&ONE, Of { petition }).await
}

pub(crate) async fn list(views: &Database, listing: &Listing) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&LIST, listing).await
}

pub(crate) async fn totals(views: &Database) -> Result<Totals, DatabaseError> {
    Ok(views.row(&TOTALS, ()).await?.unwrap_or_default())
}

pub(crate) async fn of_petitioner(
    views: &Database,
    petitioner: PersonKey,
) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&OF_PETITIONER, By { petitioner }).await
}

pub(crate) async fn submitted(views: &Database) -> Result<Vec<Entry>, DatabaseError> {
    views.rows(&SUBMITTED, ()).await
}

/// The numbers of all public petitions, the newest first.
pub(crate) async fn published(views: &Database) -> Result<Vec<PetitionNumber>, DatabaseError> {
    views.rows(&PUBLISHED, ()).await
}

/// Open petitions that close at or before an instant, and the first after it.
pub(crate) async fn due(views: &Database, now: Timestamp) -> Result<Vec<Closing>, DatabaseError> {
    views.rows(&DUE, At { now }).await
}
