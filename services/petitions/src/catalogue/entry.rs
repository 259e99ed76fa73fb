//! A petition as lists and pages show it.

mod stage;

use eventlog::Position;
use jiff::civil::Date;
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Actor, PersonKey, Timestamp};
use policy::{Action, Resource, Right};
use serde::{Deserialize, Serialize};

pub use self::stage::Stage;
use crate::number::PetitionNumber;
use crate::petition::Way;
use crate::petition::events::{Outcome, RefusalGround};
use crate::rules::Kind;
use crate::starting::Asked;

/// A petition as lists and pages show it. What a stage does not have yet is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    pub petition: PetitionNumber,
    pub stage: Stage,
    pub kind: Option<Kind>,
    /// `None` for one that another system brought.
    pub petitioner: Option<PersonKey>,
    /// Finds the text in the vault while it is not public.
    pub text_digest: Option<String>,
    pub action: Option<String>,
    pub background: Option<String>,
    pub additional_details: Option<String>,
    #[serde(default, with = "microsecond::optional")]
    pub started_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub submitted_at: Option<Timestamp>,
    pub shows_name: Option<bool>,
    pub endorsements_needed: Option<u32>,
    #[serde(flatten)]
    pub moderation: Moderation,
    /// Since when it is in the lists that everyone sees.
    #[serde(default, with = "microsecond::optional")]
    pub shown_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub opened_at: Option<Timestamp>,
    pub threshold: Option<u32>,
    pub closes_at_threshold: Option<bool>,
    #[serde(default, with = "microsecond::optional")]
    pub closes_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub closed_at: Option<Timestamp>,
    /// The secretariat's reason, when it stopped the petition.
    pub stopped_because: Option<String>,
    #[serde(flatten)]
    pub answering: Answering,
    #[serde(flatten)]
    pub imported: Imported,
    /// Where the last change of it stands in the log.
    pub position: Position,
    /// Signatures counted so far; not kept with it, but the tally's.
    #[serde(default, skip_serializing)]
    pub signature_count: u64,
    /// Endorsements counted so far, likewise.
    #[serde(default, skip_serializing)]
    pub endorsement_count: u64,
}

/// What the moderators have to do with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Moderation {
    /// Since when it waits for one, with the petition or with an appeal.
    #[serde(default, with = "microsecond::optional")]
    pub waiting_since: Option<Timestamp>,
    pub review_by: Option<PersonKey>,
    #[serde(default, with = "microsecond::optional")]
    pub review_until: Option<Timestamp>,
    /// What the petitioner is asked to write anew.
    pub changes_asked: Option<String>,
    pub ground: Option<RefusalGround>,
    pub refused_because: Option<String>,
    pub duplicate_of: Option<PetitionNumber>,
    pub refused_by: Option<PersonKey>,
    #[serde(default, with = "microsecond::optional")]
    pub refused_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub appeal_until: Option<Timestamp>,
    pub appeal: Option<AppealState>,
    #[serde(default, with = "microsecond::optional")]
    pub appealed_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub appeal_decided_at: Option<Timestamp>,
    /// Why an appeal ended as it did.
    pub appeal_because: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealState {
    Waiting,
    Upheld,
    Overturned,
}

/// How far Parliament's answer is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Answering {
    /// `None` before it is open.
    pub way: Option<Way>,
    #[serde(default, with = "microsecond::optional")]
    pub reached_at: Option<Timestamp>,
    pub hand_over_due: Option<Date>,
    pub handed_over_on: Option<Date>,
    pub consider_due: Option<Date>,
    pub considered_on: Option<Date>,
    pub answer_due: Option<Date>,
    pub answered_on: Option<Date>,
    pub outcome: Option<Outcome>,
}

/// Where it was before it was brought here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
pub struct Imported {
    pub source: Option<String>,
    pub reference: Option<String>,
    /// Kept apart from signatures that were attested here.
    pub imported_count: Option<u64>,
}

impl Entry {
    /// Before the catalogue has heard of it.
    pub fn just_started(petition: PetitionNumber, asked: Asked) -> Self {
        Self {
            petition,
            stage: Stage::Draft,
            kind: Some(asked.kind),
            petitioner: None,
            text_digest: None,
            action: Some(asked.text.action),
            background: Some(asked.text.background),
            additional_details: Some(asked.text.additional_details),
            started_at: None,
            submitted_at: None,
            shows_name: None,
            endorsements_needed: None,
            moderation: Moderation::default(),
            shown_at: None,
            opened_at: None,
            threshold: None,
            closes_at_threshold: None,
            closes_at: None,
            closed_at: None,
            stopped_because: None,
            answering: Answering::default(),
            imported: Imported::default(),
            position: 0,
            signature_count: 0,
            endorsement_count: 0,
        }
    }

    /// When signing ended: at its minute, even where the house was down then and recorded it later.
    pub fn ended_at(&self) -> Option<Timestamp> {
        self.closed_at.map(|at| self.closes_at.map_or(at, |closes_at| at.min(closes_at)))
    }

    /// Whether everyone may know of it; a refused one's text may be hidden all the same.
    pub const fn is_public(&self) -> bool {
        self.stage.is_public()
    }

    /// Whether everyone may read it, and finds it in lists.
    pub const fn is_listed(&self) -> bool {
        self.shown_at.is_some()
    }

    /// Whether its text waits in the vault to be needed.
    pub const fn is_unpublished(&self) -> bool {
        matches!(
            self.stage,
            Stage::Draft
                | Stage::Endorsing
                | Stage::Submitted
                | Stage::ChangesAsked
                | Stage::Refused
        )
    }

    /// Whether its petitioner can still throw it away.
    pub const fn may_be_discarded(&self) -> bool {
        matches!(
            self.stage,
            Stage::Draft | Stage::Endorsing | Stage::Submitted | Stage::ChangesAsked
        )
    }

    /// Whether its petitioner can write in it.
    pub const fn may_be_edited(&self) -> bool {
        matches!(self.stage, Stage::Draft | Stage::ChangesAsked)
    }

    /// How far it is on its way to an answer.
    pub fn way(&self) -> Way {
        self.answering.way.unwrap_or(Way::Gathering)
    }

    /// Whether this actor may do this to it; what the stage allows is another question.
    pub fn permits(&self, actor: &Actor, action: Action) -> bool {
        self.right_of(actor, action).is_some()
    }

    /// By what right they may, if they may.
    pub fn right_of(&self, actor: &Actor, action: Action) -> Option<Right> {
        policy::check(actor, action, self.resource()).ok()
    }

    pub(crate) fn resource(&self) -> Resource<'static> {
        match self.petitioner {
            Some(petitioner) => Resource::Petition { petitioner, reach: self.stage.reach() },
            None => Resource::House,
        }
    }
}
