//! From the claims of a provider to what the registry attests: which claim is which is a setting.

use jiff::civil::Date;
use kernel::{Division, Sex, SocialStatus};
use serde_json::Value;

use crate::identity::IdentityError;
use crate::{Attested, Attributes, RegisterNumber, registry};

/// What the provider calls each thing; a dot leads inside, as in `address.region`. An empty name is
/// not read.
#[derive(Debug, Clone, Default)]
pub struct ClaimNames {
    pub register_number: String,
    pub gender: String,
    pub birth_date: String,
    /// A code of ours (`MN-041`) or of the statistics office (`67`, `1119`).
    pub division: String,
    /// The registry's codes, where the provider passes them on.
    pub aimag_code: String,
    pub district_code: String,
    pub social_status: String,
}

impl ClaimNames {
    /// Whether nobody needs to be asked further.
    pub(super) fn are_enough(&self, claims: &Value) -> bool {
        text(claims, &self.register_number).is_some()
    }

    pub(super) fn attributes(&self, claims: &Value) -> Result<Attributes, IdentityError> {
        let number = text(claims, &self.register_number)
            .ok_or(IdentityError::Missing("the registration number"))?;
        let register: RegisterNumber =
            number.parse().map_err(|_| IdentityError::Malformed("the registration number"))?;
        let sex = text(claims, &self.gender).map(|gender| sex(&gender)).transpose()?;
        let birth_date = text(claims, &self.birth_date).map(|date| birth(&date)).transpose()?;
        let attested = Attested {
            sex,
            birth_date,
            division: self.division(claims),
            social_status: text(claims, &self.social_status)
                .and_then(|status| SocialStatus::from_code(&status)),
        };
        Ok(Attributes::attested(register, attested))
    }

    /// What names no place is a place unknown, not a sign-in refused.
    fn division(&self, claims: &Value) -> Option<Division> {
        let named = text(claims, &self.division)
            .and_then(|code| Division::from_code(&code).or_else(|| Division::from_nso(&code)));
        let (aimag, district) = (text(claims, &self.aimag_code), text(claims, &self.district_code));
        named.or_else(|| registry::division(aimag.as_deref(), district.as_deref()))
    }
}

/// What the id_token says counts; what only the other answer says is added.
pub(super) fn both(first: Value, second: Value) -> Value {
    let (Value::Object(first), Value::Object(mut all)) = (first, second) else {
        return Value::Null;
    };
    all.extend(first);
    Value::Object(all)
}

fn text(claims: &Value, name: &str) -> Option<String> {
    if name.is_empty() {
        return None;
    }
    let found = claims
        .get(name)
        .or_else(|| name.split('.').try_fold(claims, |inside, part| inside.get(part)))?;
    let text = match found {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}

/// OpenID Connect says `male` and `female`; the registry says it in Mongolian.
fn sex(gender: &str) -> Result<Sex, IdentityError> {
    registry::sex(gender).ok_or(IdentityError::Malformed("gender"))
}

/// `YYYY-MM-DD`; a year alone, or `0000` for it, is no date and is left to the number.
fn birth(date: &str) -> Result<Date, IdentityError> {
    registry::date(date).ok_or(IdentityError::Malformed("birthdate"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn names() -> ClaimNames {
        ClaimNames {
            register_number: "nationalid".into(),
            gender: "gender".into(),
            birth_date: "birthdate".into(),
            division: "address.region".into(),
            aimag_code: "aimag".into(),
            district_code: "district".into(),
            social_status: String::new(),
        }
    }

    #[test]
    fn bat_is_read_from_the_claims_that_the_settings_name() {
        let claims = json!({
            "nationalid": "УБ90051312", "gender": "female", "birthdate": "1990-05-14",
            "address": { "region": "MN-041" },
        });
        let bat = names().attributes(&claims).expect("attributes");
        assert_eq!((bat.sex, bat.birth_date.to_string().as_str()), (Sex::Female, "1990-05-14"));
        assert_eq!(bat.division.code(), "MN-041");
    }

    #[test]
    fn where_claims_are_silent_the_number_speaks() {
        let bat = names().attributes(&json!({ "nationalid": "УБ90051312" })).expect("attributes");
        assert_eq!((bat.sex, bat.birth_date.to_string().as_str()), (Sex::Male, "1990-05-13"));
        assert_eq!(bat.division, Division::UNKNOWN);
    }

    #[test]
    fn the_registry_s_codes_name_a_place_too() {
        let of = |claims| names().attributes(&claims).expect("attributes").division.code();
        let number = "УБ90051312";
        assert_eq!(of(json!({ "nationalid": number, "aimag": "11", "district": 19 })), "MN-1-1119");
        assert_eq!(of(json!({ "nationalid": number, "address": { "region": "67" } })), "MN-041");
        assert_eq!(of(json!({ "nationalid": number, "address": "Мөрөн" })), "unknown");
    }

    #[test]
    fn without_a_number_nobody_is_recognised() {
        for (claims, error) in [
            (json!({}), IdentityError::Missing("the registration number")),
            (json!({ "nationalid": " " }), IdentityError::Missing("the registration number")),
            (
                json!({ "nationalid": ["УБ90051312"] }),
                IdentityError::Missing("the registration number"),
            ),
            (
                json!({ "nationalid": "YB90051312" }),
                IdentityError::Malformed("the registration number"),
            ),
            (
                json!({ "nationalid": "УБ90051312", "gender": "?" }),
                IdentityError::Malformed("gender"),
            ),
            (
                json!({ "nationalid": "УБ90051312", "birthdate": "1990" }),
                IdentityError::Malformed("birthdate"),
            ),
        ] {
            assert_eq!(names().attributes(&claims).err(), Some(error), "{claims}");
        }
    }

    #[test]
    fn what_is_signed_counts_for_more_than_what_is_told() {
        let all =
            both(json!({ "nationalid": "a" }), json!({ "nationalid": "b", "gender": "male" }));
        assert_eq!(all, json!({ "nationalid": "a", "gender": "male" }));
    }
}
