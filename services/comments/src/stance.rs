//! One person's stance on a provision, or on the whole: a stream of its own under a name of its own.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::cell::coded;
use serde::{Deserialize, Serialize};

use crate::taking_stances::{self, TakeStance};
use events::{StanceEvent, StanceTaken};

coded! {
    Stance { For = "for", Against = "against" }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Standpoint {
    #[default]
    Open,
    Taken(Held),
}

/// What is taken back when it changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub matter: String,
    pub provision: Option<String>,
    pub stance: Stance,
}

#[derive(Debug, Clone)]
pub enum StanceCommand {
    Take(TakeStance),
    Withdraw,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StanceError {
    /// Not a failure: it stands.
    #[error("that is their stance already")]
    TakenAlready,
    #[error("no stance was taken")]
    NotTaken,
}

impl Aggregate for Standpoint {
    const TYPE: &'static str = "comment-stance";
    type Command = StanceCommand;
    type Event = StanceEvent;
    type Error = StanceError;
    type Services = ();

    async fn handle(
        &mut self,
        command: StanceCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), StanceError> {
        let event = match command {
            StanceCommand::Take(command) => taking_stances::decide(self, command)?.into(),
            StanceCommand::Withdraw => taking_stances::withdrawing(self)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: StanceEvent) {
        *self = match event {
            StanceEvent::StanceTaken(StanceTaken { matter, provision, stance, .. }) => {
                Self::Taken(Held { matter, provision, stance })
            }
            StanceEvent::StanceWithdrawn(_) => Self::Open,
        };
    }
}
