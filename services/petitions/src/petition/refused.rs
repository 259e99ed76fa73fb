//! Why a petition does not move.

use jiff::civil::Date;
use kernel::Timestamp;

use super::Way;

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PetitionError {
    #[error("there is no such petition")]
    Unknown,
    #[error("the number is taken")]
    NumberTaken,
    #[error("a petition is started by someone of 18 or more")]
    UnderAge,
    #[error("only the petitioner may do this")]
    NotThePetitioner,
    #[error("it was submitted already")]
    AlreadySubmitted,
    #[error("it gathers no endorsements")]
    NotEndorsing,
    #[error("fewer have endorsed it than it needs")]
    TooFewEndorsements,
    #[error("it is not waiting for moderation")]
    NotSubmitted,
    #[error("another moderator has it until {0}")]
    UnderReview(Timestamp),
    #[error("its text is not the one that was submitted")]
    TextChanged,
    /// Its petitioner has had everything of theirs destroyed, or it was let go with its time.
    #[error("its text is not there any more")]
    TextGone,
    #[error("it was thrown away")]
    Discarded,
    #[error("it is public already")]
    Public,
    #[error("it was not refused")]
    NotRefused,
    #[error("a refusal is appealed once")]
    AppealedAlready,
    #[error("it could be appealed until {0}")]
    AppealTooLate(Timestamp),
    #[error("no appeal waits")]
    NotAppealed,
    #[error("another moderator decides an appeal")]
    OwnRefusal,
    #[error("it repeats itself")]
    DuplicateOfItself,
    #[error("the petitioner's name is not shown")]
    NameNotShown,
    #[error("it is not open")]
    NotOpen,
    #[error("it is open until {0}")]
    StillOpen(Timestamp),
    #[error("people still sign it")]
    NotConcluded,
    #[error("it is open until {0}: signing is only made longer")]
    NotLonger(Timestamp),
    #[error("fewer have signed than it takes")]
    NotReached,
    /// What comes next is another step.
    #[error("it is {0:?}")]
    OutOfTurn(Way),
    #[error("the day has not come: it may be {latest} at the latest")]
    DayInFuture { latest: Date },
    #[error("the day is before {earliest}, which came before")]
    DayTooEarly { earliest: Date },
    #[error("a reason is needed")]
    ReasonMissing,
}
