//! Moderating: a moderator lets a held comment through or says what a comment is; another one decides an
//! appeal.

pub mod appealing;
pub mod deciding;
pub mod marking;
pub mod publishing;

pub use appealing::AppealMark;
pub use deciding::{AppealDecision, DecideAppeal};
pub use marking::{MarkComment, Marking};
pub use publishing::PublishComment;

use eventlog::Sequence;

use crate::comment::{Comment, CommentError, Origin};
use crate::pseudonym::Author;

/// Who looks at a comment, and how it was when they did.
#[derive(Debug, Clone)]
pub struct Look {
    /// The name the moderator has in the matter themself.
    pub by_as: Author,
    /// How many events it had.
    pub seen: Sequence,
}

/// Two people do not decide the same, nobody their own, and nobody on words that have changed.
pub(crate) fn must_be_as_seen<'a>(
    comment: &'a Comment,
    look: &Look,
) -> Result<&'a Origin, CommentError> {
    let origin = comment.standing()?;
    if origin.author == look.by_as {
        return Err(CommentError::OwnComment);
    }
    if origin.sequence != look.seen {
        return Err(CommentError::DecidedMeanwhile);
    }
    Ok(origin)
}
