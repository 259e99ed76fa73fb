//! Forms filled in well and badly, made-up people, and everything that can be wrong.

use kernel::SocialStatus;

use super::{ACTION, DETAILS, NUMBER, division, goals};
use crate::pages::forms::TextError;
use crate::pages::{
    InvalidationRefusal, Kind, MockDanPage, NumberError, OfficeRefusal, Problem, SamplePerson,
    SamplePurpose, StartErrors, StartForm, StartLimits, StartPage, TypedPerson,
};

pub(in crate::pages) fn start_pages() -> Vec<StartPage> {
    let page = |form, errors, not_taken| StartPage {
        form,
        errors,
        not_taken,
        limits: limits(),
        kinds: goals(),
    };
    let filled = StartForm {
        action: ACTION.repeat(3),
        background: String::new(),
        additional_details: DETAILS.to_owned(),
        kind: None,
        key: String::new(),
    };
    let errors = StartErrors {
        action: Some(TextError::TooLong { length: 162 }),
        background: Some(TextError::Missing),
        additional_details: Some(TextError::NotAllowed),
        kind_missing: true,
    };
    let chosen = StartForm { kind: Some(Kind::Inspection), ..filled.clone() };
    let one = StartErrors { background: Some(TextError::Missing), ..StartErrors::default() };
    vec![
        page(StartForm::default(), StartErrors::default(), None),
        page(filled, errors, None),
        page(chosen.clone(), one, None),
        page(chosen.clone(), StartErrors::default(), Some(Problem::SessionExpired)),
        page(chosen, StartErrors::default(), Some(Problem::Overloaded { retry_after_seconds: 1 })),
    ]
}

const fn limits() -> StartLimits {
    StartLimits {
        action_length_max: 150,
        background_length_max: 500,
        additional_details_length_max: 3_000,
    }
}

pub(in crate::pages) fn mock_dan_pages() -> Vec<MockDanPage> {
    let oauth = [("client_id", "sanal"), ("redirect_uri", "/sign-in/return"), ("state", "4f1c")];
    let page = |typed, error| MockDanPage {
        oauth: oauth.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        people: people(),
        typed,
        error,
    };
    let wrong = TypedPerson {
        registration_number: "ТЕ950101".to_owned(),
        division: Some(division("MN-041")),
        social_status: Some(SocialStatus::Herder),
    };
    vec![
        page(TypedPerson::default(), None),
        page(
            wrong,
            Some(NumberError::Malformed(
                i18n::texts(kernel::Locale::Mn).number_look_alike("B", "В"),
            )),
        ),
        page(TypedPerson::default(), Some(NumberError::Missing)),
    ]
}

fn people() -> Vec<SamplePerson> {
    let person = |number: &str, name: &str, age, home, purpose| SamplePerson {
        registration_number: number.to_owned(),
        name: name.to_owned(),
        age,
        division: division(home),
        purpose,
    };
    vec![
        person("ТЕ95010118", "Жишээ Бат", 31, "MN-041", SamplePurpose::Signing),
        person("ТЕ60050227", "Жишээ Цэцэг", 66, "MN-1-1110", SamplePurpose::Starting),
        person("ТЕ09250339", "Жишээ Тэмүүлэн", 17, "MN-065", SamplePurpose::UnderAge),
        person("ТЕ85071441", "Жишээ Номин", 41, "MN-1-1119", SamplePurpose::Moderating),
        person("ТЕ79112053", "Жишээ Дорж", 47, "MN-1-1122", SamplePurpose::Closing),
    ]
}

pub(in crate::pages) fn problems() -> Vec<Problem> {
    let number = NUMBER.to_owned();
    vec![
        Problem::BadRequest,
        Problem::SignInRequired,
        Problem::SessionExpired,
        Problem::StepUpRequired { minutes: 10 },
        Problem::Forbidden,
        Problem::FormExpired,
        Problem::NotFound,
        Problem::UnknownPetition { number: number.clone() },
        Problem::MethodNotAllowed,
        Problem::PetitionClosed { number },
        Problem::ContentTooLarge,
        Problem::UnsupportedMediaType,
        Problem::Unprocessable,
        Problem::NotASession,
        Problem::UnderAge,
        Problem::TooYoung,
        Problem::NotSigned,
        Problem::WrongStage,
        Problem::OfficeRefused(OfficeRefusal::OneOwn),
        Problem::OfficeRefused(OfficeRefusal::SamePerson),
        Problem::OfficeRefused(OfficeRefusal::HeldAlready),
        Problem::OfficeRefused(OfficeRefusal::Incompatible),
        Problem::OfficeRefused(OfficeRefusal::AnotherPerson),
        Problem::OfficeRefused(OfficeRefusal::NotWaiting),
        Problem::OfficeRefused(OfficeRefusal::OwnEnding),
        Problem::OfficeRefused(OfficeRefusal::NotHeld),
        Problem::OfficeRefused(OfficeRefusal::LastAdministrators),
        Problem::OfficeRefused(OfficeRefusal::LayDownFirst),
        Problem::InvalidationRefused(InvalidationRefusal::SamePerson),
        Problem::InvalidationRefused(InvalidationRefusal::NotWaiting),
        Problem::TextGone,
        Problem::KeyReused,
        Problem::TooSlow,
        Problem::TooManyRequests { retry_after_seconds: 20 },
        Problem::TooManyRequests { retry_after_seconds: 8_640 },
        Problem::Internal,
        Problem::Unavailable { retry_after_seconds: 60 },
        Problem::Overloaded { retry_after_seconds: 1 },
    ]
}
