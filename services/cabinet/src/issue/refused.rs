//! Why an issue stays as it is.

use jiff::civil::Date;

use crate::agenda::AgendaId;
use crate::id::IssueId;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// No complaint is of it, and nothing was done with it.
    #[error("there is no such issue")]
    Unknown,
    /// Another was quicker: whoever asks looks again.
    #[error("it has moved since it was looked at")]
    MovedMeanwhile,
    #[error("it is proposed already")]
    AlreadyProposed,
    #[error("it is not proposed")]
    NotProposed,
    /// By the rules only; an analyst may raise it.
    #[error("it was declined, and its people have not doubled since")]
    Declined,
    #[error("no rule proposes it")]
    NoGround,
    #[error("Cabinet has decided")]
    AlreadyDecided,
    #[error("Cabinet has not decided")]
    NotDecided,
    #[error("the decision is done and its people are being asked")]
    Done,
    #[error("the decision is not done")]
    NotDone,
    #[error("it is closed")]
    Closed,
    #[error("it went into {0}")]
    Merged(IssueId),
    #[error("it cannot go into itself")]
    Itself,
    #[error("this number is taken")]
    Taken,
    #[error("no complaint is named")]
    NoComplaints,
    /// They went elsewhere meanwhile, or were never in it.
    #[error("some of these complaints are not in it")]
    NotMembers,
    /// It is to be taken off first.
    #[error("it is on an agenda")]
    OnAgenda,
    /// What the meeting has before it stays as it is until its outcome is published.
    #[error("it is on an agenda that is frozen")]
    OnFrozenAgenda,
    #[error("the last day is to be one that comes")]
    DueInThePast,
    #[error("the last day is to be later than it was")]
    NotLater(Date),
    #[error("it is to be carried out by {0} at the latest")]
    DueTooLate(Date),
    #[error("it is assigned to another agency")]
    OfAnotherAgency,
    #[error("it was put off to {0}")]
    Postponed(AgendaId),
    #[error("nothing is due")]
    NothingDue,
    #[error("not everyone was asked")]
    NotAllFollowedUp,
}
