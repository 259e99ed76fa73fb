//! What was done with an issue. It needs no event to be there: its complaints make it.

pub mod events;
mod evolving;
mod refused;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::Sequence;
use jiff::civil::Date;
use kernel::AgencyCode;
use serde::{Deserialize, Serialize};

use crate::agenda::AgendaId;
use crate::closing::{self, CloseIssue};
use crate::deciding::{self, RecordDecision};
use crate::declining::{self, DeclineEscalation};
use crate::extending::{self, ExtendDecision};
use crate::id::IssueId;
use crate::merging::{self, MergeIssue};
use crate::overdue::{self, PassDueDay};
use crate::postponing::{self, PostponeIssue};
use crate::proposing::{self, ProposeEscalation};
use crate::reporting::{self, ReportOnDecision};
use crate::splitting::{self, SplitOut, opening};
use crate::summarizing::{self, WriteSummaries};
use crate::withdrawing::{self, WithdrawDecision};
use events::IssueEvent;
pub use refused::IssueError;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Issue {
    pub stage: Stage,
    /// How many people it had when it was declined last.
    pub declined_people: Option<u64>,
    /// As they were written last.
    #[serde(default)]
    pub summaries: Vec<String>,
    /// How many events it has: who acts on it says at which they saw it.
    pub sequence: Sequence,
}

/// Where an issue stands, with what that stage has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Stage {
    /// Complaints gather.
    #[default]
    Open,
    /// It may be put on an agenda.
    Proposed {
        /// The meeting that had it last without deciding, and the one it was put off to.
        postponed: Option<(AgendaId, AgendaId)>,
    },
    Decided(Decision),
    /// Everyone in it is asked whether it helped; nobody comes in or goes out any more.
    Done(Decision),
    Closed(Decision),
    /// A signpost.
    Merged {
        into: IssueId,
    },
}

/// What Cabinet decided, as far as other decisions rest on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    pub agenda: AgendaId,
    pub agency: AgencyCode,
    pub due_on: Date,
    pub is_overdue: bool,
}

impl Issue {
    /// Whoever looked at it before the last event looks again.
    pub(crate) fn seen_at(&self, seen: Sequence) -> Result<&Self, IssueError> {
        if self.sequence == seen { Ok(self) } else { Err(IssueError::MovedMeanwhile) }
    }

    /// Complaints come into it and go out of it as long as Cabinet has not decided.
    pub(crate) fn gathering(&self) -> Result<(), IssueError> {
        match &self.stage {
            Stage::Open | Stage::Proposed { .. } => Ok(()),
            other => Err(other.instead()),
        }
    }

    pub(crate) fn proposed(&self) -> Result<(), IssueError> {
        match &self.stage {
            Stage::Proposed { .. } => Ok(()),
            Stage::Open => Err(IssueError::NotProposed),
            other => Err(other.instead()),
        }
    }

    /// The decision that is being carried out.
    pub(crate) fn decided(&self) -> Result<&Decision, IssueError> {
        match &self.stage {
            Stage::Decided(decision) => Ok(decision),
            Stage::Open | Stage::Proposed { .. } => Err(IssueError::NotDecided),
            other => Err(other.instead()),
        }
    }
}

impl Stage {
    /// Why something that comes earlier cannot be done any more.
    pub(crate) fn instead(&self) -> IssueError {
        match self {
            Self::Open => IssueError::NotProposed,
            Self::Proposed { .. } => IssueError::AlreadyProposed,
            Self::Decided(_) => IssueError::AlreadyDecided,
            Self::Done(_) => IssueError::Done,
            Self::Closed(_) => IssueError::Closed,
            Self::Merged { into } => IssueError::Merged(into.clone()),
        }
    }
}

#[derive(Debug, Clone)]
pub enum IssueCommand {
    Propose(Box<ProposeEscalation>),
    Decline(DeclineEscalation),
    Summarize(WriteSummaries),
    Merge(MergeIssue),
    Open(opening::OpenIssue),
    Split(SplitOut),
    Postpone(PostponeIssue),
    Decide(RecordDecision),
    Withdraw(WithdrawDecision),
    Report(ReportOnDecision),
    Extend(ExtendDecision),
    PassDueDay(PassDueDay),
    Close(CloseIssue),
}

impl Aggregate for Issue {
    const TYPE: &'static str = "issue";
    type Command = IssueCommand;
    type Event = IssueEvent;
    type Error = IssueError;
    type Services = ();

    async fn handle(
        &mut self,
        command: IssueCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), IssueError> {
        use IssueCommand as Command;
        let event = match command {
            Command::Propose(command) => proposing::decide(self, *command)?.into(),
            Command::Decline(command) => declining::decide(self, command)?.into(),
            Command::Summarize(command) => summarizing::decide(self, command)?.into(),
            Command::Merge(command) => merging::decide(self, command)?.into(),
            Command::Open(command) => opening::decide(self, command)?.into(),
            Command::Split(command) => splitting::decide(self, command)?.into(),
            Command::Postpone(command) => postponing::decide(self, command)?.into(),
            Command::Decide(command) => deciding::decide(self, command)?.into(),
            Command::Withdraw(command) => withdrawing::decide(self, command)?.into(),
            Command::Report(command) => reporting::decide(self, command)?.into(),
            Command::Extend(command) => extending::decide(self, command)?.into(),
            Command::PassDueDay(command) => overdue::decide(self, &command)?.into(),
            Command::Close(command) => closing::decide(self, &command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: IssueEvent) {
        self.take(event);
    }
}
