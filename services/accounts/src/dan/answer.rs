//! The registry's answer as DAN passes it on, read for the few things we need.

use jiff::civil::Date;
use kernel::{Sex, SocialStatus};
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::IdentityError;
use crate::{Attested, Attributes, registry};

/// A list of parts, one of which holds the services; or that part alone.
#[derive(Deserialize)]
#[serde(untagged)]
enum Answer {
    Parts(Vec<Part>),
    Whole(Part),
}

#[derive(Deserialize)]
struct Part {
    services: Option<Services>,
}

#[derive(Deserialize)]
struct Services {
    #[serde(rename = "WS100101_getCitizenIDCardInfo")]
    card: Option<Card>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Card {
    result_code: Option<Code>,
    response: Option<Citizen>,
}

/// No name, no address, no photograph: what is not listed here is not read.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Citizen {
    regnum: Option<Code>,
    gender: Option<Code>,
    birth_date: Option<Code>,
    aimag_city_code: Option<Code>,
    soum_district_code: Option<Code>,
    social_status: Option<Code>,
}

/// Codes come as texts or as numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Code {
    Text(String),
    Number(i64),
    Other(IgnoredAny),
}

pub(super) fn attributes(answer: &[u8]) -> Result<Attributes, IdentityError> {
    let card =
        card(serde_json::from_slice(answer).map_err(|_| IdentityError::Malformed("answer"))?)?;
    match card.result_code.ok_or(IdentityError::Missing("resultCode"))?.number() {
        Some(0) => {}
        Some(code) => return Err(IdentityError::ResultCode(code)),
        None => return Err(IdentityError::Malformed("resultCode")),
    }
    citizen(card.response.ok_or(IdentityError::Missing("response"))?)
}

fn card(answer: Answer) -> Result<Card, IdentityError> {
    let parts = match answer {
        Answer::Parts(parts) => parts,
        Answer::Whole(part) => vec![part],
    };
    let services = parts
        .into_iter()
        .find_map(|part| part.services)
        .ok_or(IdentityError::Missing("services"))?;
    services.card.ok_or(IdentityError::Missing("WS100101_getCitizenIDCardInfo"))
}

fn citizen(citizen: Citizen) -> Result<Attributes, IdentityError> {
    let regnum = text(citizen.regnum).ok_or(IdentityError::Missing("regnum"))?;
    let [gender, birth_date, aimag, soum, status] = [
        citizen.gender,
        citizen.birth_date,
        citizen.aimag_city_code,
        citizen.soum_district_code,
        citizen.social_status,
    ]
    .map(text);
    let attested = Attested {
        sex: gender.as_deref().map(sex).transpose()?,
        birth_date: birth_date.as_deref().map(date).transpose()?,
        division: registry::division(aimag.as_deref(), soum.as_deref()),
        social_status: status.as_deref().and_then(SocialStatus::from_code),
    };
    Ok(Attributes::attested(
        regnum.parse().map_err(|_| IdentityError::Malformed("regnum"))?,
        attested,
    ))
}

fn sex(gender: &str) -> Result<Sex, IdentityError> {
    registry::sex(gender).ok_or(IdentityError::Malformed("gender"))
}

fn date(birth_date: &str) -> Result<Date, IdentityError> {
    registry::date(birth_date).ok_or(IdentityError::Malformed("birthDate"))
}

impl Code {
    fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Text(text) => text.trim().parse().ok(),
            Self::Other(_) => None,
        }
    }
}

/// An empty text is as good as none.
fn text(code: Option<Code>) -> Option<String> {
    match code? {
        Code::Text(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Code::Number(number) => Some(number.to_string()),
        Code::Other(_) => None,
    }
}

#[cfg(test)]
mod tests;
