//! One person's support of one comment: a stream of its own under a name of its own.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use serde::{Deserialize, Serialize};

use crate::id::CommentId;
use crate::supporting;
use events::SupportEvent;

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Support {
    #[default]
    None,
    Given,
}

#[derive(Debug, Clone)]
pub enum SupportCommand {
    Give(CommentId),
    TakeBack(CommentId),
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SupportError {
    /// Not a failure: it stands.
    #[error("supported already")]
    GivenAlready,
    #[error("not supported")]
    NotGiven,
}

impl Aggregate for Support {
    const TYPE: &'static str = "comment-support";
    type Command = SupportCommand;
    type Event = SupportEvent;
    type Error = SupportError;
    type Services = ();

    async fn handle(
        &mut self,
        command: SupportCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), SupportError> {
        let event = match command {
            SupportCommand::Give(comment) => supporting::decide(self, comment)?.into(),
            SupportCommand::TakeBack(comment) => supporting::taking_back(self, comment)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: SupportEvent) {
        *self = match event {
            SupportEvent::SupportGiven(_) => Self::Given,
            SupportEvent::SupportTakenBack(_) => Self::None,
        };
    }
}
