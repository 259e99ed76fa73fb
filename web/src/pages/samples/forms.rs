//! The practice sign-in filled in well and badly, made-up people, and everything that can be wrong.

use kernel::SocialStatus;

use bills::BillError;
use directory::{Pointing, Refused};

use super::{NUMBER, at, division};
use crate::failure::CabinetRefusal;
use crate::pages::{
    GroundRefusal, InvalidationRefusal, MockDanPage, NumberError, OfficeRefusal, PetitionRefusal,
    Problem, SamplePerson, SamplePurpose, TypedPerson,
};

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
        Problem::CabinetRefused(CabinetRefusal::Moved),
        Problem::CabinetRefused(CabinetRefusal::Agenda(cabinet::AgendaError::Frozen)),
        Problem::CabinetRefused(CabinetRefusal::Issue(cabinet::IssueError::OnAgenda)),
        Problem::CabinetRefused(CabinetRefusal::FollowUp(cabinet::FollowUpError::Settled)),
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
        Problem::NothingReleased,
        Problem::PetitionRefused(PetitionRefusal::MovedOn),
        Problem::PetitionRefused(PetitionRefusal::UnderReview {
            until: at("2026-11-20T04:30:00Z"),
        }),
        Problem::PetitionRefused(PetitionRefusal::OwnRefusal),
        Problem::GroundRefused(GroundRefusal::ChangedMeanwhile),
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
        Problem::InvalidationRefused(InvalidationRefusal::NothingLeft),
        Problem::BillRefused(BillError::NothingNew),
        Problem::BillRefused(BillError::Withdrawn),
        Problem::DirectoryRefused(Refused::ChangedMeanwhile),
        Problem::DirectoryRefused(Refused::Unknown),
        Problem::DirectoryRefused(Refused::Unchanged),
        Problem::DirectoryRefused(Refused::StillPointedTo(Pointing::Agencies)),
        Problem::DirectoryRefused(Refused::StillPointedTo(Pointing::Topics)),
        Problem::DirectoryRefused(Refused::StillPointedTo(Pointing::Routes)),
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
