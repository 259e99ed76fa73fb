//! What has happened to a comment, as it is stored for ever: never what it says, nor whose it is.

use kernel::{Cell, PersonKey, Timestamp, cell::coded};
use serde::{Deserialize, Serialize};

use crate::id::{CommentId, GroupId};
use crate::pseudonym::Author;
use crate::stance::Stance;

coded! {
    /// How a comment reached the house.
    Channel {
        /// A page in a browser.
        Web = "web",
        /// A program with a bearer token.
        App = "app",
        /// A service point's own screen.
        Kiosk = "kiosk",
        /// A service point's clerk.
        Assisted = "assisted",
    }
}

coded! {
    /// By what its author wants to be known.
    ShownAs {
        FullName = "full_name",
        /// The given name with an initial.
        Initial = "initial",
        /// The same within the matter, and nothing beyond it.
        Pseudonym = "pseudonym",
    }
}

coded! {
    /// What a moderator finds of a comment.
    Mark {
        Relevant = "relevant",
        OffTopic = "off_topic",
        Abusive = "abusive",
        Duplicate = "duplicate",
    }
}

impl Mark {
    /// Whether the mark and its reason stand in the comment's place.
    pub const fn hides(self) -> bool {
        matches!(self, Self::OffTopic | Self::Abusive)
    }
}

coded! {
    /// What became of a comment in the text of the bill.
    Outcome {
        Reflected = "reflected",
        Partly = "partly",
        NotReflected = "not_reflected",
    }
}

/// What the drafters say to a comment, or to a group of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub outcome: Outcome,
    pub reason: String,
    /// Where; of what was reflected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reflected_in: Option<ReflectedIn>,
}

/// A provision of a version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReflectedIn {
    pub provision: String,
    pub version: u32,
}

/// Somebody wrote a comment. Its words are in the vault: the log keeps a digest that nobody can recognise who
/// does not have the salt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentWritten {
    pub matter: String,
    pub version: u32,
    /// `None`: on the whole of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<CommentId>,
    pub author: Author,
    /// As attested by the state when the author signed in.
    #[serde(flatten)]
    pub cell: Cell,
    pub channel: Channel,
    /// As said with the comment; it is not what is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    pub text_digest: String,
    /// Whether it has a wording for the provision.
    pub suggests: bool,
    pub shown_as: ShownAs,
    /// Whether a moderator looks at it before anyone sees it.
    pub is_held: bool,
}

/// The author wrote it anew.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentEdited {
    pub text_digest: String,
    pub suggests: bool,
    /// Counted from 1.
    pub edit: u32,
    pub is_held: bool,
}

/// The author took it away, or the house did with all that it kept of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentDeleted {}

/// A moderator let it through.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentPublished {}

/// A moderator said what it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentMarked {
    pub by: PersonKey,
    pub mark: Mark,
    /// In words for everyone; none for what is relevant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate_of: Option<CommentId>,
    /// Until when its author may appeal; of what hides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal_until: Option<Timestamp>,
    /// Reports up to this place in the log were before the moderator: they are settled.
    pub reports_until: u64,
}

/// The author asked for another moderator's decision. Their words are in the vault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkAppealed {
    pub words_digest: String,
}

/// Another moderator found the same.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkUpheld {
    pub by: PersonKey,
    pub words: String,
}

/// Another moderator found otherwise: it can be read again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkOverturned {
    pub by: PersonKey,
    pub words: String,
}

/// It is answered with others; the last group counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentGrouped {
    pub group: GroupId,
    /// Whether that answers it: the group has its answer, the comment none of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub answers: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentUngrouped {}

/// The drafters answered it; the last answer counts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CommentAnswered {
    pub by: PersonKey,
    pub answer: Answer,
}

eventlog::recorded! {
    pub enum CommentEvent {
        CommentWritten = 1,
        CommentEdited = 1,
        CommentDeleted = 1,
        CommentPublished = 1,
        CommentMarked = 1,
        MarkAppealed = 1,
        MarkUpheld = 1,
        MarkOverturned = 1,
        CommentGrouped = 1,
        CommentUngrouped = 1,
        CommentAnswered = 1,
    }
}
