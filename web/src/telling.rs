//! A failure in words: the one table from what went wrong to what its reader is told.

mod directory;
pub mod petition;
mod selection;

use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::Locale;
use petitions::TextFault;

use crate::Failure;
use crate::failure::Fault;
use crate::figures::PERIODS_MAX;
use crate::guards::body::BodyFault;
use crate::pages::Problem;

/// What a failure is called on a page, with its advice.
pub fn problem(failure: &Failure) -> Problem {
    match failure {
        Failure::BadRequest(_)
        | Failure::Body(_)
        | Failure::Query(_)
        | Failure::UnknownParameter { .. } => Problem::BadRequest,
        Failure::SignInFirst => Problem::SignInRequired,
        Failure::SessionExpired => Problem::SessionExpired,
        Failure::NotASession => Problem::NotASession,
        Failure::StepUpRequired { minutes } => Problem::StepUpRequired { minutes: *minutes },
        Failure::Forbidden => Problem::Forbidden,
        Failure::FormExpired => Problem::FormExpired,
        Failure::NotFound | Failure::Hidden(None) => Problem::NotFound,
        Failure::UnknownPetition(number) => Problem::UnknownPetition { number: number.clone() },
        Failure::Hidden(Some(number)) => Problem::UnknownPetition { number: number.to_string() },
        Failure::MethodNotAllowed { .. } => Problem::MethodNotAllowed,
        Failure::TooLarge => Problem::ContentTooLarge,
        Failure::UnsupportedMediaType => Problem::UnsupportedMediaType,
        Failure::PetitionClosed(number) => Problem::PetitionClosed { number: number.to_string() },
        Failure::UnderAge => Problem::UnderAge,
        Failure::TooYoung => Problem::TooYoung,
        Failure::NotSigned => Problem::NotSigned,
        Failure::NothingReleased => Problem::NothingReleased,
        Failure::WrongStage(error) => Problem::PetitionRefused(petition::refusal(error)),
        Failure::GroundRefused(why) => Problem::GroundRefused(*why),
        Failure::OfficeRefused(why) => Problem::OfficeRefused(*why),
        Failure::CommentRefused(why) => Problem::CommentRefused(why.clone()),
        Failure::ComplaintRefused(why) => Problem::ComplaintRefused(*why),
        Failure::CabinetRefused(why) => Problem::CabinetRefused(why.clone()),
        Failure::BillRefused(why) => Problem::BillRefused(why.clone()),
        Failure::DirectoryRefused(why) => Problem::DirectoryRefused(why.clone()),
        Failure::InvalidationRefused(why) => Problem::InvalidationRefused(*why),
        Failure::TextGone => Problem::TextGone,
        Failure::Fields(_) | Failure::NotRead(_) => Problem::Unprocessable,
        Failure::KeyReused => Problem::KeyReused,
        Failure::TooSlow => Problem::TooSlow,
        Failure::TooManyRequests(wait) => {
            Problem::TooManyRequests { retry_after_seconds: whole_seconds(*wait) }
        }
        Failure::Overloaded(wait) => {
            Problem::Overloaded { retry_after_seconds: whole_seconds(*wait) }
        }
        Failure::Unavailable(_) => Problem::Unavailable { retry_after_seconds: 5 },
        Failure::Internal(_) => Problem::Internal,
    }
}

/// Rounded up: who comes again then is not too soon.
pub fn whole_seconds(wait: std::time::Duration) -> u32 {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    u32::try_from(seconds).unwrap_or(u32::MAX).max(1)
}

pub const fn field_code(fault: Fault) -> &'static str {
    match fault {
        Fault::Text(TextFault::Missing) | Fault::Missing => "missing",
        Fault::Text(TextFault::TooLong { .. }) => "too-long",
        Fault::Text(TextFault::ControlCharacter) => "control-character",
        Fault::NotOneOf | Fault::NotAmongReleases { .. } => "not-one-of",
        Fault::Day { .. } | Fault::NotADay => "not-a-day",
        Fault::DaysReversed => "days-reversed",
        Fault::NotAPerson => "not-a-person",
        Fault::RegisterNumber(_) => "register-number",
        Fault::UnderAge => "under-age",
        Fault::Selection(fault) => selection::code(fault),
        Fault::DayInFuture { .. } => "day-in-future",
        Fault::DayTooEarly { .. } => "day-too-early",
        Fault::NotLonger { .. } => "not-longer",
        Fault::NotAnInstant => "not-an-instant",
        Fault::InstantInFuture => "instant-in-future",
        Fault::NotAFullName => "not-a-full-name",
        Fault::NotAnInitial => "not-an-initial",
        Fault::UnknownDocument => "unknown-document",
        Fault::TooMany | Fault::TooManyFiles { .. } => "too-many",
        Fault::DayGone => "day-gone",
        Fault::DayNotCome => "day-in-future",
        Fault::TooShort { .. } => "too-short",
        Fault::ClosesTooLate { .. } => "too-late",
        Fault::NotAfter { .. } | Fault::DueNotLater { .. } => "not-longer",
        Fault::AtMost { .. } => "too-many",
        Fault::NoSuchCase => "no-such-case",
        Fault::DaysAtMost { .. } => "too-many-days",
        Fault::FileTooLarge { .. } => "file-too-large",
        Fault::NotAFileKind => "not-a-file-kind",
        Fault::NotAContact => "not-a-contact",
        Fault::NotAPeriod => "not-a-period",
        Fault::PeriodsReversed => "periods-reversed",
        Fault::TooManyPeriods => "too-many-periods",
        Fault::Personal => "personal-data",
        Fault::Directory(fault) => directory::code(fault),
    }
}

/// The same, where the field's name says what may stand in it: a person's name has letters only.
pub fn field_called(name: &str, fault: Fault, locale: Locale) -> String {
    match fault {
        Fault::Text(TextFault::ControlCharacter) if name.ends_with("name") => {
            texts(locale).name_not_allowed()
        }
        fault => field(fault, locale),
    }
}

/// What is wrong with a field, for a program's log or its user.
pub fn field(fault: Fault, locale: Locale) -> String {
    let texts = texts(locale);
    match fault {
        Fault::Text(TextFault::Missing) | Fault::Missing => texts.field_missing(),
        Fault::Text(TextFault::TooLong { max }) => texts.field_too_long(number(max as u64)),
        Fault::Text(TextFault::ControlCharacter) => texts.start_not_allowed(),
        Fault::NotOneOf => texts.field_not_one_of(),
        Fault::Day { latest } => texts.propose_until_wrong(dates::last_whole_day(latest)),
        Fault::NotAmongReleases { first, last } => texts.breakdown_releases_are(first, last),
        Fault::NotADay => texts.audit_filter_wrong_day(),
        Fault::DaysReversed => texts.audit_filter_wrong_order(),
        Fault::NotAPerson => texts.audit_filter_wrong_person(),
        Fault::RegisterNumber(fault) => register_number(fault, locale),
        Fault::UnderAge => texts.propose_number_under_age(),
        Fault::Selection(fault) => selection::words(fault, locale),
        Fault::DayInFuture { latest } => texts.answering_day_in_future(dates::day(latest)),
        Fault::DayTooEarly { earliest } => texts.answering_day_too_early(dates::day(earliest)),
        Fault::NotLonger { until } => texts.extend_not_longer(dates::date_and_time(until)),
        Fault::NotAnInstant => texts.field_not_an_instant(),
        Fault::InstantInFuture => texts.field_instant_in_future(),
        Fault::NotAFullName => texts.comment_name_not_full(),
        Fault::NotAnInitial => texts.comment_name_not_initial(),
        Fault::UnknownDocument => texts.document_unknown(),
        Fault::TooMany => texts.document_too_many(),
        Fault::DayGone => texts.day_gone(),
        Fault::DayNotCome => texts.day_not_come(),
        Fault::TooShort { least_days, earliest } => {
            texts.window_too_short(least_days, dates::day(earliest))
        }
        Fault::ClosesTooLate { latest } => texts.window_too_long(dates::day(latest)),
        Fault::DueNotLater { day } => texts.issue_due_not_later(dates::day(day)),
        Fault::AtMost { max } => texts.field_at_most(number(max as u64)),
        Fault::NotAfter { day } => texts.window_not_longer(dates::day(day)),
        Fault::NoSuchCase => texts.complaint_no_such_case(),
        Fault::DaysAtMost { max } => texts.complaint_days_at_most(number(u64::from(max))),
        Fault::TooManyFiles { max } => texts.complaint_too_many_files(number(max as u64)),
        Fault::FileTooLarge { megabytes } => {
            texts.complaint_file_too_large(number(megabytes as u64))
        }
        Fault::NotAFileKind => texts.complaint_not_a_file_kind(),
        Fault::NotAContact => texts.complaint_not_a_contact(),
        Fault::NotAPeriod => texts.figures_not_a_period(),
        Fault::PeriodsReversed => texts.figures_periods_reversed(),
        Fault::Personal => texts.issue_summary_personal(),
        Fault::TooManyPeriods => texts.figures_too_many(PERIODS_MAX),
        Fault::Directory(fault) => directory::words(fault, locale),
    }
}

/// The field of a body that does not fit: its name, a code, and what was expected.
pub fn body_field(fault: &BodyFault, locale: Locale) -> Option<(&str, &'static str, String)> {
    let texts = texts(locale);
    Some(match fault {
        BodyFault::NotAnObject { .. } => return None,
        BodyFault::Unknown { field, known } => {
            (field.as_str(), "unknown", texts.field_unknown(known.join(", ")))
        }
        BodyFault::Missing { field } => (*field, "missing", texts.field_missing()),
        BodyFault::Twice { field } => (*field, "twice", texts.field_twice()),
        BodyFault::NotText { field } => (field.as_str(), "not-text", texts.field_not_text()),
        BodyFault::NotTrueOrFalse { field } => {
            (field.as_str(), "not-true-or-false", texts.field_not_true_or_false())
        }
        BodyFault::NotAList { field } => (field.as_str(), "not-a-list", texts.field_not_a_list()),
        BodyFault::NotBase64 { field } => (*field, "not-base64", texts.field_not_base64()),
    })
}

/// Why a body cannot be read.
pub fn body(fault: &BodyFault, locale: Locale) -> String {
    let texts = texts(locale);
    match (fault, body_field(fault, locale)) {
        (_, Some((field, _, expected))) => texts.body_field(field, expected),
        (BodyFault::NotAnObject { line, column }, _) => {
            texts.body_not_json(line.to_string(), column.to_string())
        }
        _ => texts.error_bad_request_advice(),
    }
}

/// What a file cannot be asked, and what it can.
pub fn unknown_parameter(parameter: &str, known: &[&str], locale: Locale) -> String {
    let texts = texts(locale);
    match known {
        [] => texts.query_takes_nothing(parameter),
        known => texts.query_unknown(parameter, known.join(", ")),
    }
}

/// Why a registration number is not one: never with the number itself.
pub fn register_number(fault: accounts::NotARegisterNumber, locale: Locale) -> String {
    use accounts::NotARegisterNumber as Fault;
    let texts = texts(locale);
    match fault {
        Fault::WrongLength { found } => texts.number_wrong_length(found),
        Fault::LatinLookAlike { letter, meant } => {
            texts.number_look_alike(letter.to_string(), meant)
        }
        Fault::NotALetter { .. } | Fault::NotADigit { .. } => texts.mock_number_malformed(),
        Fault::NoSuchDate => texts.number_no_such_date(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_written_as_numbers_are_and_a_name_is_told_what_it_may_hold() {
        let told = |name, fault| field_called(name, Fault::Text(fault), Locale::Mn);
        assert!(told("comment-text", TextFault::TooLong { max: 5_000 }).starts_with("5,000 "));
        let of_a_name = told("comment-name", TextFault::ControlCharacter);
        assert!(of_a_name.contains("Тоо, бусад тэмдэг орохгүй"), "{of_a_name}");
        assert_ne!(told("comment-text", TextFault::ControlCharacter), of_a_name);
    }
}
