//! Hearing from one person of an issue whether what was decided helped: taken by an agent, tried, settled.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::following_up::settling::{self, SettleFollowUp};
use crate::following_up::{self, TakeFollowUp};
use crate::id::IssueId;
use crate::number::ComplaintNumber;
use events::{FollowUpEvent, Reached};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct FollowUp {
    /// Who has it, and until when nobody else does.
    pub held: Option<(PersonKey, Timestamp)>,
    pub tries: u32,
    /// Before it nobody tries again.
    pub again_at: Option<Timestamp>,
    pub reached: Option<Reached>,
}

#[derive(Debug, Clone)]
pub enum FollowUpCommand {
    Take(TakeFollowUp),
    Settle(SettleFollowUp),
}

/// Why a follow-up stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FollowUpError {
    #[error("another agent is calling them, until {0}")]
    TakenByAnother(Timestamp),
    #[error("they were called lately, and are called again from {0} on")]
    TriedLately(Timestamp),
    #[error("it is to be taken first")]
    NotTaken,
    #[error("it is settled")]
    Settled,
    #[error("a rating is from 1 to 5, and only of whom was reached")]
    NotARating,
    /// A tip, or of another issue.
    #[error("nobody can be asked about this complaint here")]
    NobodyToAsk,
}

/// One of them for a person and an issue.
pub(crate) fn stream(issue: &IssueId, complaint: &ComplaintNumber) -> String {
    format!("follow-up/{issue}/{complaint}")
}

impl Aggregate for FollowUp {
    const TYPE: &'static str = "follow-up";
    type Command = FollowUpCommand;
    type Event = FollowUpEvent;
    type Error = FollowUpError;
    type Services = ();

    async fn handle(
        &mut self,
        command: FollowUpCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), FollowUpError> {
        let events = match command {
            FollowUpCommand::Take(command) => following_up::decide(self, command)?,
            FollowUpCommand::Settle(command) => settling::decide(self, &command)?,
        };
        for event in events {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: FollowUpEvent) {
        match event {
            FollowUpEvent::FollowUpTaken(taken) => self.held = Some((taken.by, taken.until)),
            FollowUpEvent::FollowUpTried(tried) => {
                self.held = None;
                self.tries = tried.tries;
                self.again_at = tried.again_at;
            }
            FollowUpEvent::FollowUpSettled(settled) => {
                self.held = None;
                self.reached = Some(settled.reached);
            }
        }
    }
}
