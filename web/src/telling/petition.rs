//! Why a petition does not move: from the domain's words to those of its reader, and a stable name for
//! programs.

use petitions::PetitionError;

use crate::pages::PetitionRefusal as Refusal;

pub fn refusal(error: &PetitionError) -> Refusal {
    use PetitionError as Error;
    match *error {
        Error::AlreadySubmitted => Refusal::AlreadySubmitted,
        Error::NotEndorsing => Refusal::NotEndorsing,
        Error::NotSubmitted => Refusal::NotSubmitted,
        Error::UnderReview(until) => Refusal::UnderReview { until },
        Error::TextChanged => Refusal::TextChanged,
        Error::Discarded => Refusal::Discarded,
        Error::Public => Refusal::Public,
        Error::NotRefused => Refusal::NotRefused,
        Error::AppealedAlready => Refusal::AppealedAlready,
        Error::AppealTooLate(until) => Refusal::AppealTooLate { until },
        Error::NotAppealed => Refusal::NotAppealed,
        Error::OwnRefusal => Refusal::OwnRefusal,
        Error::DuplicateOfItself => Refusal::DuplicateOfItself,
        Error::NameNotShown => Refusal::NameNotShown,
        Error::NotOpen => Refusal::NotOpen,
        Error::StillOpen(until) => Refusal::StillOpen { until },
        Error::NotConcluded => Refusal::NotConcluded,
        Error::NotLonger(until) => Refusal::NotLonger { until },
        Error::NotReached => Refusal::NotReached,
        Error::OutOfTurn(_) => Refusal::OutOfTurn,
        Error::DayInFuture { latest } => Refusal::DayInFuture { day: latest },
        Error::DayTooEarly { earliest } => Refusal::DayTooEarly { day: earliest },
        // Told in other words where they can be met, or met by nobody.
        Error::Unknown
        | Error::NumberTaken
        | Error::UnderAge
        | Error::NotThePetitioner
        | Error::TooFewEndorsements
        | Error::TextGone
        | Error::ReasonMissing => Refusal::MovedOn,
    }
}

pub const fn code(error: &PetitionError) -> &'static str {
    use PetitionError as Error;
    match error {
        Error::AlreadySubmitted => "already-submitted",
        Error::NotEndorsing => "not-endorsing",
        Error::NotSubmitted => "not-submitted",
        Error::UnderReview(_) => "under-review",
        Error::TextChanged => "text-changed",
        Error::Discarded => "discarded",
        Error::Public => "already-public",
        Error::NotRefused => "not-refused",
        Error::AppealedAlready => "appealed-already",
        Error::AppealTooLate(_) => "appeal-too-late",
        Error::NotAppealed => "not-appealed",
        Error::OwnRefusal => "own-refusal",
        Error::DuplicateOfItself => "duplicate-of-itself",
        Error::NameNotShown => "name-not-shown",
        Error::NotOpen => "not-open",
        Error::StillOpen(_) => "still-open",
        Error::NotConcluded => "signing-not-over",
        Error::NotLonger(_) => "not-longer",
        Error::NotReached => "threshold-not-reached",
        Error::OutOfTurn(_) => "out-of-turn",
        Error::DayInFuture { .. } => "day-in-future",
        Error::DayTooEarly { .. } => "day-too-early",
        _ => "wrong-stage",
    }
}

/// One of each, for the page that explains them.
pub fn kinds() -> Vec<PetitionError> {
    use PetitionError as Error;
    let (at, day) = (kernel::Timestamp::UNIX_EPOCH, jiff::civil::Date::ZERO);
    vec![
        Error::AlreadySubmitted,
        Error::NotEndorsing,
        Error::NotSubmitted,
        Error::UnderReview(at),
        Error::TextChanged,
        Error::Discarded,
        Error::Public,
        Error::NotRefused,
        Error::AppealedAlready,
        Error::AppealTooLate(at),
        Error::NotAppealed,
        Error::OwnRefusal,
        Error::DuplicateOfItself,
        Error::NameNotShown,
        Error::NotOpen,
        Error::StillOpen(at),
        Error::NotConcluded,
        Error::NotLonger(at),
        Error::NotReached,
        Error::OutOfTurn(petitions::Way::Gathering),
        Error::DayInFuture { latest: day },
        Error::DayTooEarly { earliest: day },
        Error::TooFewEndorsements,
    ]
}
