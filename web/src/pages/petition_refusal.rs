//! Why a petition stays as it is: each reason with a sentence of its own, and what to do about it.

use i18n::{L10nLanguage, dates};
use jiff::civil::Date;
use kernel::Timestamp;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PetitionRefusal {
    /// It was handed in, and stands.
    AlreadySubmitted,
    NotEndorsing,
    NotSubmitted,
    /// Another moderator has it.
    UnderReview {
        until: Timestamp,
    },
    TextChanged,
    Discarded,
    Public,
    NotRefused,
    AppealedAlready,
    AppealTooLate {
        until: Timestamp,
    },
    NotAppealed,
    /// Whoever refused decides no appeal against it.
    OwnRefusal,
    DuplicateOfItself,
    NameNotShown,
    NotOpen,
    StillOpen {
        until: Timestamp,
    },
    NotConcluded,
    NotLonger {
        until: Timestamp,
    },
    NotReached,
    /// On the way to Parliament's answer another step comes next.
    OutOfTurn,
    DayInFuture {
        day: Date,
    },
    DayTooEarly {
        day: Date,
    },
    /// Done already, or not to be done at this stage.
    MovedOn,
}

impl PetitionRefusal {
    pub(super) fn title(self, texts: &L10nLanguage) -> String {
        match self {
            Self::AlreadySubmitted => texts.refused_already_submitted(),
            Self::NotEndorsing => texts.refused_not_endorsing(),
            Self::NotSubmitted => texts.refused_not_submitted(),
            Self::UnderReview { .. } => texts.refused_under_review(),
            Self::TextChanged => texts.refused_text_changed(),
            Self::Discarded => texts.refused_discarded(),
            Self::Public => texts.refused_public(),
            Self::NotRefused => texts.refused_not_refused(),
            Self::AppealedAlready => texts.refused_appealed_already(),
            Self::AppealTooLate { .. } => texts.refused_appeal_too_late(),
            Self::NotAppealed => texts.refused_not_appealed(),
            Self::OwnRefusal => texts.refused_own_refusal(),
            Self::DuplicateOfItself => texts.refused_duplicate_of_itself(),
            Self::NameNotShown => texts.refused_name_not_shown(),
            Self::NotOpen => texts.refused_not_open(),
            Self::StillOpen { .. } => texts.refused_still_open(),
            Self::NotConcluded => texts.refused_not_concluded(),
            Self::NotLonger { .. } => texts.refused_not_longer(),
            Self::NotReached => texts.refused_not_reached(),
            Self::OutOfTurn => texts.refused_out_of_turn(),
            Self::DayInFuture { .. } => texts.refused_day_in_future(),
            Self::DayTooEarly { .. } => texts.refused_day_too_early(),
            Self::MovedOn => texts.error_wrong_stage(),
        }
    }

    pub(super) fn advice(self, texts: &L10nLanguage) -> String {
        match self {
            Self::AlreadySubmitted => texts.refused_already_submitted_advice(),
            Self::NotEndorsing => texts.refused_not_endorsing_advice(),
            Self::NotSubmitted => texts.refused_not_submitted_advice(),
            Self::UnderReview { until } => {
                texts.refused_under_review_advice(dates::date_and_time(until))
            }
            Self::TextChanged => texts.refused_text_changed_advice(),
            Self::Discarded => texts.refused_discarded_advice(),
            Self::Public => texts.refused_public_advice(),
            Self::NotRefused => texts.refused_not_refused_advice(),
            Self::AppealedAlready => texts.refused_appealed_already_advice(),
            Self::AppealTooLate { until } => {
                texts.refused_appeal_too_late_advice(dates::date_and_time(until))
            }
            Self::NotAppealed => texts.refused_not_appealed_advice(),
            Self::OwnRefusal => texts.refused_own_refusal_advice(),
            Self::DuplicateOfItself => texts.refused_duplicate_of_itself_advice(),
            Self::NameNotShown => texts.refused_name_not_shown_advice(),
            Self::NotOpen => texts.refused_not_open_advice(),
            Self::StillOpen { until } => {
                texts.refused_still_open_advice(dates::date_and_time(until))
            }
            Self::NotConcluded => texts.refused_not_concluded_advice(),
            Self::NotLonger { until } => {
                texts.refused_not_longer_advice(dates::date_and_time(until))
            }
            Self::NotReached => texts.refused_not_reached_advice(),
            Self::OutOfTurn => texts.refused_out_of_turn_advice(),
            Self::DayInFuture { day } => texts.refused_day_in_future_advice(written(day)),
            Self::DayTooEarly { day } => texts.refused_day_too_early_advice(written(day)),
            Self::MovedOn => texts.error_wrong_stage_advice(),
        }
    }
}

/// `2026.11.20`
fn written(day: Date) -> String {
    day.strftime("%Y.%m.%d").to_string()
}
