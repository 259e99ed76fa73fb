//! A bill as lists and pages show it.

use eventlog::Position;
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::consultations::Consultation;
use crate::kind::{Initiator, Kind, Stage};
use crate::number::BillNumber;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub bill: BillNumber,
    pub kind: Kind,
    /// As it was published last, or while nothing is published, as it is being written.
    pub title: String,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub stage: Stage,
    pub stage_on: Option<Date>,
    #[serde(with = "microsecond::required")]
    pub created_at: Timestamp,
    /// The version that was published last; 0 for none.
    pub version: u32,
    /// Since when everyone sees it.
    #[serde(default, with = "microsecond::optional")]
    pub shown_at: Option<Timestamp>,
    /// Of the last version.
    #[serde(default, with = "microsecond::optional")]
    pub published_at: Option<Timestamp>,
    pub provision_count: Option<u64>,
    pub withdrawn_on: Option<Date>,
    pub withdrawn_because: Option<String>,
    /// Where the last change of it stands in the log.
    pub position: Position,
    /// The latest one; not kept with it, but the consultations'.
    #[serde(default, skip_serializing)]
    pub consultation: Option<Consultation>,
}

impl Entry {
    pub const fn is_public(&self) -> bool {
        self.version > 0
    }

    pub const fn is_withdrawn(&self) -> bool {
        self.withdrawn_on.is_some()
    }

    /// Whether this actor may do this to it; what its state allows is another question.
    pub fn permits(&self, actor: &Actor, action: Action) -> bool {
        policy::check(actor, action, self.resource()).is_ok()
    }

    /// Whether people may say what they think of it now.
    pub fn is_open(&self, now: Timestamp) -> bool {
        let window = self.consultation.as_ref();
        !self.is_withdrawn() && window.is_some_and(|window| window.is_open(now))
    }

    pub(crate) const fn resource(&self) -> Resource<'static> {
        Resource::Bill { is_public: self.is_public() }
    }
}
