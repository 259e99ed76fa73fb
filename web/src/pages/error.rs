//! Something is wrong: what happened, what to do now, and where to go from here.

use bills::BillError;
use complaints::ComplaintError;
use directory::Refused as DirectoryRefusal;
use i18n::{L10nLanguage, texts};
use kernel::Locale;
use maud::{Markup, html};

use super::addresses::{fresh_sign_in_address, sign_in_address};
use super::layout::Head;
use super::{
    Frame, GroundRefusal, InvalidationRefusal, PetitionRefusal, bill_refusal, cabinet_refusal,
    comment_refusal, complaint_refusal, directory_refusal, samples,
};
use crate::failure::{CabinetRefusal, CommentRefusal};

#[derive(Debug, Clone)]
pub struct ErrorPage {
    pub problem: Problem,
}

/// What is wrong, as its reader needs to know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    BadRequest,
    SignInRequired,
    SessionExpired,
    /// Signed in too long ago for what matters; a sign-in stays fresh for so many minutes.
    StepUpRequired {
        minutes: u32,
    },
    Forbidden,
    /// The token of a form is missing, wrong or too old.
    FormExpired,
    NotFound,
    UnknownPetition {
        number: String,
    },
    MethodNotAllowed,
    PetitionClosed {
        number: String,
    },
    ContentTooLarge,
    UnsupportedMediaType,
    Unprocessable,
    /// A bearer token that is not one of ours.
    NotASession,
    /// Younger than may start or sign.
    UnderAge,
    /// Younger than may sign in on their own.
    TooYoung,
    NotSigned,
    NothingReleased,
    PetitionRefused(PetitionRefusal),
    GroundRefused(GroundRefusal),
    OfficeRefused(OfficeRefusal),
    InvalidationRefused(InvalidationRefusal),
    BillRefused(BillError),
    CommentRefused(CommentRefusal),
    ComplaintRefused(ComplaintError),
    CabinetRefused(CabinetRefusal),
    DirectoryRefused(DirectoryRefusal),
    /// A petition whose writer has had everything of theirs destroyed.
    TextGone,
    /// An idempotency key that came with another request.
    KeyReused,
    /// Its body did not arrive in time.
    TooSlow,
    /// More often than one's share.
    TooManyRequests {
        retry_after_seconds: u32,
    },
    Internal,
    Unavailable {
        retry_after_seconds: u32,
    },
    /// More people at once than can be served; nothing was recorded.
    Overloaded {
        retry_after_seconds: u32,
    },
}

impl Problem {
    pub const fn status(&self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::SignInRequired
            | Self::SessionExpired
            | Self::NotASession
            | Self::StepUpRequired { .. } => 401,
            Self::Forbidden | Self::FormExpired | Self::UnderAge | Self::TooYoung => 403,
            Self::NotFound
            | Self::UnknownPetition { .. }
            | Self::NotSigned
            | Self::NothingReleased => 404,
            Self::MethodNotAllowed => 405,
            Self::TooSlow => 408,
            Self::PetitionClosed { .. }
            | Self::PetitionRefused(_)
            | Self::GroundRefused(_)
            | Self::OfficeRefused(_)
            | Self::InvalidationRefused(_)
            | Self::BillRefused(_)
            | Self::CommentRefused(_)
            | Self::ComplaintRefused(_)
            | Self::CabinetRefused(_)
            | Self::DirectoryRefused(_)
            | Self::TextGone => 409,
            Self::ContentTooLarge => 413,
            Self::UnsupportedMediaType => 415,
            Self::Unprocessable | Self::KeyReused => 422,
            Self::TooManyRequests { .. } => 429,
            Self::Internal => 500,
            Self::Unavailable { .. } | Self::Overloaded { .. } => 503,
        }
    }

    /// How long to wait before trying again, for the header of the same name.
    pub const fn retry_after_seconds(&self) -> Option<u32> {
        match self {
            Self::TooManyRequests { retry_after_seconds }
            | Self::Unavailable { retry_after_seconds }
            | Self::Overloaded { retry_after_seconds } => Some(*retry_after_seconds),
            _ => None,
        }
    }

    pub fn title(&self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::BadRequest => texts.error_bad_request(),
            Self::SignInRequired => texts.error_sign_in_required(),
            Self::SessionExpired => texts.error_session_expired(),
            Self::StepUpRequired { .. } => texts.error_step_up_required(),
            Self::Forbidden => texts.error_forbidden(),
            Self::FormExpired => texts.error_form_expired(),
            Self::NotFound => texts.error_not_found(),
            Self::UnknownPetition { number } => texts.error_unknown_petition(number),
            Self::MethodNotAllowed => texts.error_method_not_allowed(),
            Self::PetitionClosed { .. } => texts.error_petition_closed(),
            Self::ContentTooLarge => texts.error_content_too_large(),
            Self::UnsupportedMediaType => texts.error_unsupported_media_type(),
            Self::Unprocessable => texts.error_unprocessable(),
            Self::NotASession => texts.error_not_a_session(),
            Self::UnderAge => texts.error_under_age(),
            Self::TooYoung => texts.error_too_young(),
            Self::NotSigned => texts.error_not_signed(),
            Self::NothingReleased => texts.error_nothing_released(),
            Self::PetitionRefused(why) => why.title(texts),
            Self::GroundRefused(why) => why.title(texts),
            Self::OfficeRefused(_) => texts.error_office_refused(),
            Self::InvalidationRefused(_) => texts.error_invalidation_refused(),
            Self::BillRefused(why) => bill_refusal::title(why, texts),
            Self::CommentRefused(why) => comment_refusal::title(why, texts),
            Self::ComplaintRefused(why) => complaint_refusal::title(*why, texts),
            Self::CabinetRefused(why) => cabinet_refusal::title(why, texts),
            Self::DirectoryRefused(why) => directory_refusal::title(why, texts),
            Self::TextGone => texts.error_text_gone(),
            Self::KeyReused => texts.error_key_reused(),
            Self::TooSlow => texts.error_too_slow(),
            Self::TooManyRequests { .. } => texts.error_too_many_requests(),
            Self::Internal => texts.error_internal(),
            Self::Unavailable { .. } => texts.error_unavailable(),
            Self::Overloaded { .. } => texts.error_overloaded(),
        }
    }

    pub fn advice(&self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::BadRequest => texts.error_bad_request_advice(),
            Self::SignInRequired => texts.error_sign_in_required_advice(),
            Self::SessionExpired => texts.error_session_expired_advice(),
            Self::StepUpRequired { minutes } => texts.error_step_up_required_advice(*minutes),
            Self::Forbidden => texts.error_forbidden_advice(),
            Self::FormExpired => texts.error_form_expired_advice(),
            Self::NotFound => texts.error_not_found_advice(),
            Self::UnknownPetition { .. } => texts.error_unknown_petition_advice(),
            Self::MethodNotAllowed => texts.error_method_not_allowed_advice(),
            Self::PetitionClosed { .. } => texts.error_petition_closed_advice(),
            Self::ContentTooLarge => texts.error_content_too_large_advice(),
            Self::UnsupportedMediaType => texts.error_unsupported_media_type_advice(),
            Self::Unprocessable => texts.error_unprocessable_advice(),
            Self::NotASession => texts.error_not_a_session_advice(),
            Self::UnderAge => texts.error_under_age_advice(),
            Self::TooYoung => texts.error_too_young_advice(),
            Self::NotSigned => texts.error_not_signed_advice(),
            Self::NothingReleased => texts.error_nothing_released_advice(),
            Self::PetitionRefused(why) => why.advice(texts),
            Self::GroundRefused(why) => why.advice(texts),
            Self::OfficeRefused(why) => why.words(texts),
            Self::InvalidationRefused(why) => why.words(texts),
            Self::BillRefused(why) => bill_refusal::advice(why, texts),
            Self::CommentRefused(why) => comment_refusal::advice(why, texts),
            Self::ComplaintRefused(why) => complaint_refusal::advice(*why, texts),
            Self::CabinetRefused(why) => cabinet_refusal::advice(why, texts),
            Self::DirectoryRefused(why) => directory_refusal::advice(why, texts),
            Self::TextGone => texts.error_text_gone_advice(),
            Self::KeyReused => texts.error_key_reused_advice(),
            Self::TooSlow => texts.error_too_slow_advice(),
            Self::TooManyRequests { .. } => texts.error_too_many_requests_advice(),
            Self::Internal => texts.error_internal_advice(),
            Self::Unavailable { .. } => texts.error_unavailable_advice(),
            Self::Overloaded { .. } => texts.error_overloaded_advice(),
        }
    }

    /// When to try again, where trying again is what helps.
    pub(super) fn retry(&self, texts: &L10nLanguage) -> Option<String> {
        const MINUTE: u32 = 60;
        const HOUR: u32 = 60 * MINUTE;
        Some(match self.retry_after_seconds()? {
            seconds @ ..=MINUTE => texts.error_retry_after(seconds),
            seconds @ ..HOUR => texts.error_retry_after_minutes(seconds.div_ceil(MINUTE)),
            seconds => texts.error_retry_after_hours(seconds.div_ceil(HOUR)),
        })
    }
}

/// Why the roll of offices stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OfficeRefusal {
    OneOwn,
    SamePerson,
    HeldAlready,
    Incompatible,
    /// The one who approves means somebody else.
    AnotherPerson,
    NotWaiting,
    /// An administrator would decline the end of their own office.
    OwnEnding,
    NotHeld,
    LastAdministrators,
    /// Someone in office would have themselves erased.
    LayDownFirst,
}

impl OfficeRefusal {
    fn words(self, texts: &L10nLanguage) -> String {
        match self {
            Self::OneOwn => texts.office_refused_one_own(),
            Self::SamePerson => texts.office_refused_same_person(),
            Self::HeldAlready => texts.office_refused_held_already(),
            Self::Incompatible => texts.office_refused_incompatible(),
            Self::AnotherPerson => texts.office_refused_another_person(),
            Self::NotWaiting => texts.office_refused_not_waiting(),
            Self::OwnEnding => texts.office_refused_own_ending(),
            Self::NotHeld => texts.office_refused_not_held(),
            Self::LastAdministrators => texts.office_refused_last_administrators(),
            Self::LayDownFirst => texts.office_refused_lay_down_first(),
        }
    }
}

impl ErrorPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, problem) = (frame.texts(), &self.problem);
        let title = problem.title(frame.locale);
        let content = html! {
            div.wide.narrow {
                p.number { (texts.error_status(problem.status().to_string())) }
                h1 { (title) }
                p.lead { (problem.advice(frame.locale)) }
                @if let Some(retry) = problem.retry(texts) { p { (retry) } }
                (self.way_on(frame))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::problems().into_iter().map(|problem| Self { problem }).collect()
    }

    fn way_on(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (address, label) = match &self.problem {
            Problem::SignInRequired | Problem::SessionExpired => {
                (sign_in_address(&frame.path), texts.error_sign_in())
            }
            Problem::StepUpRequired { .. } => {
                (fresh_sign_in_address(&frame.path), texts.error_prove())
            }
            Problem::PetitionClosed { number } => {
                (format!("/petitions/{number}"), texts.error_back_to_petition())
            }
            Problem::OfficeRefused(OfficeRefusal::LayDownFirst) => {
                ("/me".to_owned(), texts.nav_my_data())
            }
            Problem::PetitionRefused(_)
            | Problem::GroundRefused(_)
            | Problem::OfficeRefused(_)
            | Problem::InvalidationRefused(_)
            | Problem::BillRefused(_)
            | Problem::CommentRefused(_)
            | Problem::ComplaintRefused(_)
            | Problem::CabinetRefused(_)
            | Problem::DirectoryRefused(_)
            | Problem::FormExpired
            | Problem::TooSlow
            | Problem::TooManyRequests { .. } => (frame.path.clone(), texts.error_back()),
            Problem::NotFound | Problem::UnknownPetition { .. } => {
                ("/petitions".to_owned(), texts.error_petitions())
            }
            _ => ("/".to_owned(), texts.error_home()),
        };
        html! { p { a.button href=(address) { (label) } } }
    }
}
