//! Comments that say the same, answered together.

pub mod events;

use cqrs_es::Aggregate;
use cqrs_es::event_sink::EventSink;
use eventlog::Sequence;
use serde::{Deserialize, Serialize};

use crate::answering::{AnswerGroup, groups};
use crate::comment::events::Answer;
use crate::grouping::making::{self, MakeGroup};
use crate::grouping::renaming::{self, RenameGroup};
use events::{GroupEvent, GroupMade};

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Group {
    #[default]
    Unknown,
    Made {
        matter: String,
        title: String,
        /// What it was called at first: the form that made it says the same.
        made_as: String,
        answer: Option<Answer>,
        /// How many events it has.
        sequence: Sequence,
    },
}

#[derive(Debug, Clone)]
pub enum GroupCommand {
    Make(MakeGroup),
    Rename(RenameGroup),
    Answer(AnswerGroup),
}

/// Why a group stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GroupError {
    #[error("there is no such group")]
    Unknown,
    /// Not a failure: the form came twice.
    #[error("it is made already")]
    AlreadyMade,
    #[error("the form came before and made one of another name")]
    KeyReused,
    /// Not a failure: the form came twice, or another said the same.
    #[error("it is answered so already")]
    AnsweredSo,
    /// Another drafter was quicker, or called it otherwise.
    #[error("it is not as it was when it was answered")]
    AnsweredMeanwhile,
    #[error("it is called that")]
    SameTitle,
    #[error("it is another matter's")]
    OfAnotherMatter,
    #[error("the matter is closed out")]
    ClosedOut,
    #[error("where it was reflected is to be said, and only of what was")]
    ReflectedWhere,
}

impl Group {
    /// Whether it is one of a matter.
    pub(crate) fn is_of(&self, wanted: &str) -> Result<(), GroupError> {
        match self {
            Self::Unknown => Err(GroupError::Unknown),
            Self::Made { matter, .. } if matter != wanted => Err(GroupError::OfAnotherMatter),
            Self::Made { .. } => Ok(()),
        }
    }

    pub(crate) const fn is_answered(&self) -> bool {
        matches!(self, Self::Made { answer: Some(_), .. })
    }
}

impl Aggregate for Group {
    const TYPE: &'static str = "comment-group";
    type Command = GroupCommand;
    type Event = GroupEvent;
    type Error = GroupError;
    type Services = ();

    async fn handle(
        &mut self,
        command: GroupCommand,
        (): &(),
        sink: &EventSink<Self>,
    ) -> Result<(), GroupError> {
        let event = match command {
            GroupCommand::Make(command) => making::decide(self, command)?.into(),
            GroupCommand::Rename(command) => renaming::decide(self, command)?.into(),
            GroupCommand::Answer(command) => groups::decide(self, command)?.into(),
        };
        sink.write(event, self).await;
        Ok(())
    }

    fn apply(&mut self, event: GroupEvent) {
        use GroupEvent::{GroupAnswered as Answered, GroupMade as Made, GroupRenamed as Renamed};
        *self = match (std::mem::take(self), event) {
            (Self::Unknown, Made(made)) => {
                let GroupMade { matter, title } = made;
                let made_as = title.clone();
                Self::Made { matter, title, made_as, answer: None, sequence: 1 }
            }
            (Self::Made { matter, made_as, answer, sequence, .. }, Renamed(renamed)) => {
                let (title, sequence) = (renamed.title, sequence + 1);
                Self::Made { matter, title, made_as, answer, sequence }
            }
            (Self::Made { matter, title, made_as, sequence, .. }, Answered(answered)) => {
                let (answer, sequence) = (Some(answered.answer), sequence + 1);
                Self::Made { matter, title, made_as, answer, sequence }
            }
            // Decisions write no other pair.
            (unmoved, _) => unmoved,
        };
    }
}
