//! What the state says of a person, in words: sex, age, social status.

use kernel::{AgeBand, Locale, Sex, SocialStatus};

use crate::texts;

pub fn sex(locale: Locale, sex: Sex) -> String {
    let texts = texts(locale);
    match sex {
        Sex::Female => texts.sex_female(),
        Sex::Male => texts.sex_male(),
    }
}

pub fn age_band(locale: Locale, band: AgeBand) -> String {
    let texts = texts(locale);
    match band {
        AgeBand::From16 => texts.age_from_16(),
        AgeBand::From18 => texts.age_from_18(),
        AgeBand::From25 => texts.age_from_25(),
        AgeBand::From35 => texts.age_from_35(),
        AgeBand::From45 => texts.age_from_45(),
        AgeBand::From55 => texts.age_from_55(),
    }
}

pub fn social_status(locale: Locale, status: SocialStatus) -> String {
    let texts = texts(locale);
    match status {
        SocialStatus::Herder => texts.status_herder(),
        SocialStatus::Student => texts.status_student(),
        SocialStatus::Pensioner => texts.status_pensioner(),
        SocialStatus::Employed => texts.status_employed(),
        SocialStatus::CivilServant => texts.status_civil_servant(),
        SocialStatus::SelfEmployed => texts.status_self_employed(),
        SocialStatus::Unemployed => texts.status_unemployed(),
        SocialStatus::Other => texts.status_other(),
    }
}
