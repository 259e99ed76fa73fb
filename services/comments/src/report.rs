//! One person's report of one comment to the moderators: a stream of its own under a name of its own.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use kernel::cell::coded;
use serde::{Deserialize, Serialize};

use crate::reporting::{self, ReportComment};
use events::ReportEvent;

coded! {
    /// What a reader finds wrong with a comment.
    ReportReason {
        Abusive = "abusive",
        PersonalData = "personal_data",
        OffTopic = "off_topic",
        Spam = "spam",
        Other = "other",
    }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Report {
    #[default]
    None,
    Made,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// Not a failure: it stands.
    #[error("reported already")]
    MadeAlready,
}

impl Aggregate for Report {
    const TYPE: &'static str = "comment-report";
    type Command = ReportComment;
    type Event = ReportEvent;
    type Error = ReportError;
    type Services = ();

    async fn handle(
        &mut self,
        command: ReportComment,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), ReportError> {
        let event = reporting::decide(self, command)?;
        sink.write(event.into(), self).await;
        Ok(())
    }

    fn apply(&mut self, event: ReportEvent) {
        let ReportEvent::CommentReported(_) = event;
        *self = Self::Made;
    }
}
