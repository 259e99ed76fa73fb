//! A comment's own life: written, held back or read by everyone, hidden and perhaps shown again, answered; or
//! deleted at any time.

pub mod events;
mod evolving;
mod refused;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::Sequence;
use kernel::{PersonKey, Timestamp};
use serde::{Deserialize, Serialize};

use crate::answering::{self, AnswerComment};
use crate::deleting::{self, DeleteComment};
use crate::editing::{self, EditComment};
use crate::grouping::{self, PutInGroup, TakeOutOfGroup};
use crate::id::{CommentId, GroupId};
use crate::moderating::{AppealMark, DecideAppeal, MarkComment, PublishComment};
use crate::moderating::{appealing, deciding, marking, publishing};
use crate::pseudonym::Author;
use crate::writing::{self, WriteComment};
use events::{Answer, CommentEvent, Mark};
pub use refused::CommentError;

/// Where a comment stands, with what that stage has.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Comment {
    #[default]
    Unknown,
    /// Nobody but its author and the moderators reads it yet, or again.
    Held {
        origin: Origin,
    },
    Published {
        origin: Origin,
    },
    /// A mark stands in its place.
    Hidden {
        origin: Origin,
        hiding: Hiding,
    },
    /// With its words.
    Deleted {
        origin: Origin,
    },
}

/// What a comment is from the start, and what has come to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub matter: String,
    pub provision: Option<String>,
    pub reply_to: Option<CommentId>,
    pub author: Author,
    /// The first one first.
    pub wordings: Vec<Version>,
    pub group: Option<GroupId>,
    /// The last one of its own.
    pub answer: Option<Answer>,
    /// How many events it has.
    pub sequence: Sequence,
}

/// What it said before it was written anew, or says now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    pub digest: String,
    /// Whether everyone could read it at any time. What was held and written anew before a moderator came is
    /// nobody's to see.
    pub was_read: bool,
}

impl Version {
    pub(crate) fn new(digest: &str) -> Self {
        Self { digest: digest.to_owned(), was_read: false }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hiding {
    pub by: PersonKey,
    pub mark: Mark,
    pub appeal_until: Timestamp,
    pub appeal: Appeal,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Appeal {
    None,
    Waiting { words_digest: String },
    Upheld { words_digest: String },
}

impl Appeal {
    pub(crate) fn words_digest(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Waiting { words_digest } | Self::Upheld { words_digest } => Some(words_digest),
        }
    }
}

impl Origin {
    pub const fn is_answered(&self) -> bool {
        self.answer.is_some()
    }

    /// How often it was written anew.
    pub fn edit(&self) -> u32 {
        u32::try_from(self.wordings.len().saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// Of the wording that stands.
    pub fn text_digest(&self) -> &str {
        self.wordings.last().map_or("", |wording| &wording.digest)
    }
}

impl Comment {
    /// `None` where nobody wrote it.
    pub fn origin(&self) -> Option<&Origin> {
        match self {
            Self::Unknown => None,
            Self::Held { origin }
            | Self::Published { origin }
            | Self::Hidden { origin, .. }
            | Self::Deleted { origin } => Some(origin),
        }
    }

    /// One that is there, and not deleted.
    pub(crate) fn standing(&self) -> Result<&Origin, CommentError> {
        match self {
            Self::Deleted { .. } => Err(CommentError::Deleted),
            _ => self.origin().ok_or(CommentError::Unknown),
        }
    }

    /// One that everyone reads.
    pub(crate) fn visible(&self) -> Result<&Origin, CommentError> {
        match self {
            Self::Published { origin } => Ok(origin),
            other => other.standing().and(Err(CommentError::NotVisible)),
        }
    }
}

#[derive(Debug, Clone)]
pub enum CommentCommand {
    Write(Box<WriteComment>),
    Edit(EditComment),
    Delete(DeleteComment),
    Publish(PublishComment),
    Mark(MarkComment),
    Appeal(AppealMark),
    DecideAppeal(DecideAppeal),
    Group(PutInGroup),
    Ungroup(TakeOutOfGroup),
    Answer(AnswerComment),
}

impl Aggregate for Comment {
    const TYPE: &'static str = "comment";
    type Command = CommentCommand;
    type Event = CommentEvent;
    type Error = CommentError;
    type Services = ();

    async fn handle(
        &mut self,
        command: CommentCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), CommentError> {
        for event in decide(self, command)? {
            sink.write(event, self).await;
        }
        Ok(())
    }

    fn apply(&mut self, event: CommentEvent) {
        *self = std::mem::take(self).evolve(event);
    }
}

/// Most decisions are one event; those of two belong together or not at all.
pub(crate) fn decide(
    comment: &Comment,
    command: CommentCommand,
) -> Result<Vec<CommentEvent>, CommentError> {
    use CommentCommand as Command;
    let event = match command {
        Command::Mark(command) => return marking::decide(comment, command),
        Command::Write(command) => writing::decide(comment, *command)?.into(),
        Command::Edit(command) => editing::decide(comment, command)?.into(),
        Command::Delete(command) => deleting::decide(comment, &command)?.into(),
        Command::Publish(command) => publishing::decide(comment, &command)?.into(),
        Command::Appeal(command) => appealing::decide(comment, command)?.into(),
        Command::DecideAppeal(command) => deciding::decide(comment, command)?,
        Command::Group(command) => grouping::decide(comment, command)?.into(),
        Command::Ungroup(command) => grouping::taking_out::decide(comment, &command)?.into(),
        Command::Answer(command) => answering::decide(comment, command)?.into(),
    };
    Ok(vec![event])
}
