//! A comment as lists and pages show it.

use eventlog::{Position, Sequence};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::cell::coded;
use kernel::{PersonKey, Timestamp};
use serde::Deserialize;

use crate::comment::events::{Answer, Channel, Mark, Outcome, ReflectedIn, ShownAs};
use crate::id::{CommentId, GroupId};
use crate::pseudonym::Author;
use crate::stance::Stance;
use crate::words::Wording;

coded! {
    /// Where a comment stands.
    State {
        /// Nobody but its author and the moderators reads it yet, or again.
        Held = "held",
        Published = "published",
        /// A mark and its reason stand in its place.
        Hidden = "hidden",
        /// With its words.
        Deleted = "deleted",
    }
}

coded! {
    AppealState {
        Waiting = "waiting",
        Upheld = "upheld",
        Overturned = "overturned",
    }
}

/// A comment as lists and pages show it; its words are in the vault, and in what cell its author counts is
/// nobody's to see here. What it does not have is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Entry {
    pub comment: CommentId,
    pub matter: String,
    /// Of the matter, when it was written.
    pub version: u32,
    /// `None`: on the whole of it.
    pub provision: Option<String>,
    pub reply_to: Option<CommentId>,
    pub author: Author,
    pub channel: Channel,
    pub stance: Option<Stance>,
    pub text_digest: String,
    pub suggests: bool,
    pub shown_as: ShownAs,
    pub state: State,
    /// How often it was written anew.
    pub edit: u32,
    #[serde(with = "microsecond::required")]
    pub written_at: Timestamp,
    /// Where it stands in the log.
    pub written_position: Position,
    #[serde(default, with = "microsecond::optional")]
    pub edited_at: Option<Timestamp>,
    #[serde(default, with = "microsecond::optional")]
    pub deleted_at: Option<Timestamp>,
    /// Since when it waits for a moderator, itself or its appeal.
    #[serde(default, with = "microsecond::optional")]
    pub waiting_since: Option<Timestamp>,
    #[serde(flatten)]
    pub marked: Marked,
    pub group: Option<GroupId>,
    /// Its own; see [`crate::Shown::answer`].
    #[serde(flatten)]
    pub given: Given,
    /// How many events it has: who acts on it says at which they saw it.
    pub sequence: Sequence,
    /// Where the last change of it stands in the log.
    pub position: Position,
}

/// What the moderators have found of it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Marked {
    pub mark: Option<Mark>,
    pub marked_by: Option<PersonKey>,
    pub mark_reason: Option<String>,
    pub duplicate_of: Option<CommentId>,
    #[serde(default, with = "microsecond::optional")]
    pub marked_at: Option<Timestamp>,
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

/// An answer, where one was given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Default)]
pub struct Given {
    pub outcome: Option<Outcome>,
    pub answer_reason: Option<String>,
    pub reflected_provision: Option<String>,
    pub reflected_version: Option<u32>,
    #[serde(default, with = "microsecond::optional")]
    pub answered_at: Option<Timestamp>,
}

impl Given {
    pub fn answer(&self) -> Option<Answer> {
        let place = self.reflected_provision.clone().zip(self.reflected_version);
        let reflected_in = place.map(|(provision, version)| ReflectedIn { provision, version });
        let (outcome, reason) = (self.outcome?, self.answer_reason.clone()?);
        Some(Answer { outcome, reason, reflected_in })
    }
}

impl Entry {
    /// What its author is called by everyone, of what they wrote under no name. Beside a name it would tell who
    /// wrote everything else that bears it; so it does not stand where the name is hidden or gone either.
    pub fn pseudonym(&self) -> Option<String> {
        (self.shown_as == ShownAs::Pseudonym).then(|| self.author.code())
    }

    pub(crate) fn wording(&self) -> Wording {
        (self.comment.clone(), self.text_digest.clone())
    }
}
