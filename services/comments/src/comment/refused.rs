//! Why a comment stays as it is.

use kernel::Timestamp;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CommentError {
    #[error("there is no such comment")]
    Unknown,
    /// Not a failure: the form came twice.
    #[error("it is written already")]
    AlreadyWritten,
    #[error("it was deleted")]
    Deleted,
    #[error("only its author may do this")]
    NotTheAuthor,
    #[error("nobody can read it now")]
    NotVisible,
    #[error("a reply is not replied to")]
    ReplyToReply,
    #[error("it is another matter's")]
    OfAnotherMatter,
    #[error("it is answered")]
    Answered,
    /// Not a failure: the form came twice, or another said the same.
    #[error("it is answered so already")]
    AnsweredSo,
    /// Another drafter was quicker, or its author wrote it anew.
    #[error("it is not as it was when it was answered")]
    AnsweredMeanwhile,
    #[error("it was written anew meanwhile")]
    EditedMeanwhile,
    /// Another moderator was quicker, or its author wrote it anew.
    #[error("it is not as it was when it was looked at")]
    DecidedMeanwhile,
    #[error("it does not wait for a moderator")]
    NotHeld,
    #[error("nobody decides on what is their own")]
    OwnComment,
    #[error("a reason is needed")]
    ReasonMissing,
    #[error("it repeats itself")]
    DuplicateOfItself,
    /// The drafters have said their last; nothing comes into the open any more.
    #[error("the matter is closed out")]
    ClosedOut,
    #[error("no mark hides it")]
    NotHidden,
    #[error("a mark is appealed once")]
    AppealedAlready,
    #[error("it could be appealed until {0}")]
    AppealTooLate(Timestamp),
    #[error("an appeal waits for a decision")]
    AppealWaits,
    #[error("no appeal waits")]
    NotAppealed,
    #[error("another moderator decides an appeal")]
    OwnMark,
    #[error("a reply is answered with the comment it belongs to")]
    IsReply,
    #[error("it is in this group already")]
    InThisGroup,
    #[error("it is in no group")]
    InNoGroup,
    #[error("where it was reflected is to be said, and only of what was")]
    ReflectedWhere,
}
