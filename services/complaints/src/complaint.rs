//! A complaint's own life: received, registered, assigned, answered; then its owner says whether it is solved.

pub mod events;
mod evolving;
mod refused;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::Sequence;
use jiff::civil::Date;
use kernel::{AgencyCode, Cell, PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::accepting::{self, AcceptComplaint};
use crate::adding::{self, AddWords};
use crate::answering::{self, AnswerComplaint};
use crate::assigning::{self, AssignComplaint};
use crate::clocks::Clock;
use crate::closing::{self, CloseComplaint};
use crate::extending::{self, ExtendComplaint};
use crate::overdue::{self, PassDeadline};
use crate::progressing::{self, LogProgress};
use crate::pseudonym::Source;
use crate::receiving::{self, ReceiveComplaint};
use crate::reclassifying::{self, ReclassifyComplaint};
use crate::refusing::{self, RefuseComplaint};
use crate::registering::{self, RegisterComplaint};
use crate::reopening::{self, ReopenComplaint};
use crate::returning::{self, ReturnComplaint};
use crate::surveying::{self, AnswerSurvey};
use events::{About, Closing, ComplaintEvent, Identity};
pub use refused::ComplaintError;

/// Where a complaint stands, with what that stage has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Complaint {
    #[default]
    Unknown,
    /// An operator is to make out what it is about and who it is of.
    Received {
        origin: Origin,
    },
    /// An operator is to find the agency.
    Waiting {
        origin: Origin,
        case: Case,
    },
    /// The agency is to answer.
    Assigned {
        origin: Origin,
        case: Case,
        agency: AgencyCode,
        officer: Option<PersonKey>,
    },
    /// Its owner is to say whether that helped; once they have written since, the centre is to read it.
    Answered {
        origin: Origin,
        case: Case,
        agency: AgencyCode,
        reply_until: Timestamp,
        has_replied: bool,
    },
    Closed {
        origin: Origin,
        case: Option<Case>,
        how: Closing,
    },
}

/// What a complaint is from the start.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Origin {
    pub source: Source,
    pub identity: Identity,
    pub cell: Option<Cell>,
    /// It came as one, or was registered while nobody knew whose it is.
    pub is_tip: bool,
    /// The day in Ulaanbaatar: what its clock counts from.
    pub received_on: Date,
    /// Of its words, in the order in which they were said.
    pub words: Vec<String>,
    /// By which its owner added to it: delivered twice, they are added once.
    pub added: Vec<Source>,
    /// How many events it has.
    pub sequence: Sequence,
}

/// What has been made out of it, and what has come to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Case {
    pub about: About,
    pub clock: Option<Clock>,
    pub is_extended: bool,
    pub is_reopened: bool,
    /// How many levels have heard that its clock ran out.
    pub overdue_level: u32,
    /// Which agencies these are.
    pub reached: Vec<AgencyCode>,
    pub rating: Option<u8>,
}

impl Complaint {
    /// `None` where nothing came in.
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Unknown => None,
            Self::Received { origin }
            | Self::Waiting { origin, .. }
            | Self::Assigned { origin, .. }
            | Self::Answered { origin, .. }
            | Self::Closed { origin, .. } => Some(origin),
        }
    }

    /// `None` until it is registered.
    pub fn case(&self) -> Option<&Case> {
        match self {
            Self::Unknown | Self::Received { .. } => None,
            Self::Waiting { case, .. }
            | Self::Assigned { case, .. }
            | Self::Answered { case, .. } => Some(case),
            Self::Closed { case, .. } => case.as_ref(),
        }
    }

    /// Who is to answer it, or did.
    pub fn agency(&self) -> Option<&AgencyCode> {
        match self {
            Self::Assigned { agency, .. } | Self::Answered { agency, .. } => Some(agency),
            _ => None,
        }
    }

    /// As whoever acts on it saw it: two people do not do the same, and nobody acts on what they have not read.
    pub(crate) fn seen_at(&self, seen: Sequence) -> Result<&Self, ComplaintError> {
        let origin = self.origin().ok_or(ComplaintError::Unknown)?;
        if origin.sequence == seen { Ok(self) } else { Err(ComplaintError::ChangedMeanwhile) }
    }

    /// The case of one that an agency is to answer.
    pub(crate) fn at_agency(&self) -> Result<(&Case, &AgencyCode), ComplaintError> {
        match self {
            Self::Assigned { case, agency, .. } => Ok((case, agency)),
            Self::Unknown => Err(ComplaintError::Unknown),
            Self::Closed { .. } => Err(ComplaintError::Closed),
            Self::Answered { .. } => Err(ComplaintError::Answered),
            Self::Received { .. } | Self::Waiting { .. } => Err(ComplaintError::NotAssigned),
        }
    }
}

#[derive(Debug, Clone)]
pub enum ComplaintCommand {
    Receive(Box<ReceiveComplaint>),
    Register(Box<RegisterComplaint>),
    Reclassify(Box<ReclassifyComplaint>),
    Refuse(RefuseComplaint),
    Assign(AssignComplaint),
    Accept(AcceptComplaint),
    Return(ReturnComplaint),
    LogProgress(LogProgress),
    Extend(ExtendComplaint),
    Answer(AnswerComplaint),
    Reopen(ReopenComplaint),
    Close(CloseComplaint),
    AddWords(AddWords),
    PassDeadline(PassDeadline),
    AnswerSurvey(AnswerSurvey),
}

impl Aggregate for Complaint {
    const TYPE: &'static str = "complaint";
    type Command = ComplaintCommand;
    type Event = ComplaintEvent;
    type Error = ComplaintError;
    type Services = ();

    async fn handle(
        &mut self,
        command: ComplaintCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), ComplaintError> {
        for event in decide(self, command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: ComplaintEvent) {
        *self = std::mem::take(self).evolve(event);
    }
}

/// Most decisions are one event; those of more belong together or not at all.
pub(crate) fn decide(
    complaint: &Complaint,
    command: ComplaintCommand,
) -> Result<Vec<ComplaintEvent>, ComplaintError> {
    use ComplaintCommand as Command;
    let event = match command {
        Command::Receive(command) => return receiving::decide(complaint, *command),
        Command::Register(command) => return registering::decide(complaint, *command),
        Command::Reclassify(command) => return reclassifying::decide(complaint, *command),
        Command::Refuse(command) => return refusing::decide(complaint, command),
        Command::Assign(command) => assigning::decide(complaint, command)?.into(),
        Command::Accept(command) => accepting::decide(complaint, &command)?.into(),
        Command::Return(command) => returning::decide(complaint, command)?.into(),
        Command::LogProgress(command) => progressing::decide(complaint, command)?.into(),
        Command::Extend(command) => extending::decide(complaint, command)?.into(),
        Command::Answer(command) => answering::decide(complaint, command)?.into(),
        Command::Reopen(command) => reopening::decide(complaint, command)?.into(),
        Command::Close(command) => closing::decide(complaint, command)?.into(),
        Command::AddWords(command) => adding::decide(complaint, command)?.into(),
        Command::PassDeadline(command) => overdue::decide(complaint, command)?.into(),
        Command::AnswerSurvey(command) => surveying::decide(complaint, command)?.into(),
    };
    Ok(vec![event])
}
