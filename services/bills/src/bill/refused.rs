//! What a bill says no to, and why.

use jiff::civil::Date;
use kernel::Timestamp;
use provisions::{EditFault, Fault, Problem, ProvisionId};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BillError {
    #[error("there is no such bill")]
    Unknown,
    #[error("this number is taken")]
    NumberTaken,
    #[error("such an instrument does not come from there")]
    NotTheirs,
    #[error("it was withdrawn")]
    Withdrawn,
    #[error("the title is missing")]
    TitleMissing,
    #[error("a reason is missing")]
    ReasonMissing,
    /// Somebody else wrote there since it was looked at; nothing is overwritten.
    #[error("{0} was written anew meanwhile")]
    ChangedMeanwhile(ProvisionId),
    /// The same, for what concerns the whole.
    #[error("the draft was written anew meanwhile")]
    DraftChangedMeanwhile,
    #[error("the draft cannot be changed like this: {0}")]
    NotEdited(EditFault),
    #[error("the text does not hold: {0}")]
    NotALaw(Fault),
    #[error("its numbers contradict one another: {0}")]
    Misnumbered(Problem),
    #[error("nothing was replaced that could come back")]
    NothingReplaced,
    #[error("there is nothing in it yet")]
    Empty,
    #[error("nothing has changed since the version before")]
    NothingNew,
    #[error("an explanation is missing")]
    ExplanationMissing,
    #[error("no version is published")]
    NotPublished,
    #[error("a consultation is under way")]
    ConsultedAlready,
    #[error("no consultation is open")]
    NotConsulted,
    #[error("it does not begin in the past")]
    InThePast,
    /// The law gives people that long at least.
    #[error("it is open to {earliest} at least, which is {least_days} days")]
    TooShort { least_days: u32, earliest: Date },
    #[error("it is open to {latest} at most")]
    TooLong { latest: Date },
    /// Nobody shortens what people were promised.
    #[error("it closes at {0} already")]
    NotLonger(Timestamp),
    #[error("it is open until {0}")]
    StillOpen(Timestamp),
    #[error("closing out has not begun")]
    NotClosingOut,
    #[error("such an instrument has no such stage")]
    NoSuchStage,
    #[error("it is at this stage")]
    AtThisStage,
    #[error("that day has not come")]
    InTheFuture,
    #[error("nothing of it happened before {earliest}")]
    TooEarly { earliest: Date },
}
