//! Which lines of the trail are asked for: parsed, or told which field is not right.

use audit::{Cursor, Filter, Line, Purpose};
use kernel::{Locale, PersonKey, Role, Timestamp, clock};
use offices::{GrantNumber, Roll};
use serde::Deserialize;

use crate::failure::{Fault, FieldFault};
use crate::pages::TrailFilter;
use crate::visits::offices::end_of_day;
use crate::{Failure, telling};

#[derive(Deserialize, Default)]
pub struct Ask {
    #[serde(default)]
    role: String,
    #[serde(default)]
    act: String,
    #[serde(default)]
    object: String,
    #[serde(default)]
    purpose: String,
    #[serde(default)]
    actor: String,
    #[serde(default)]
    person: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    until: String,
    #[serde(default)]
    after: String,
}

/// What is not right.
pub type Wrong = Vec<FieldFault>;

impl Ask {
    /// The filter, and where to go on; people may be named by a line of the roll.
    pub fn meant(&self, roll: &Roll) -> Result<(Filter, Cursor), Wrong> {
        let mut wrong = Wrong::new();
        let act = |code: &str| i18n::audit::ACTS.iter().find(|act| **act == code);
        let filter = Filter {
            role: one_of("role", &self.role, &mut wrong, Role::from_code)
                .map(|role| role.code().to_owned()),
            act: one_of("act", &self.act, &mut wrong, act).map(|act| (*act).to_owned()),
            object: Some(self.object.trim()).filter(|text| !text.is_empty()).map(str::to_owned),
            purpose: one_of("purpose", &self.purpose, &mut wrong, Purpose::from_code),
            actor: someone("actor", &self.actor, &mut wrong, roll),
            person: someone("person", &self.person, &mut wrong, roll),
            from: day("from", &self.from, &mut wrong, start_of_day),
            until: day("until", &self.until, &mut wrong, end_of_day),
        };
        if filter.from.zip(filter.until).is_some_and(|(from, until)| from >= until) {
            wrong.push(FieldFault { field: "until", fault: Fault::DaysReversed });
        }
        let after = one_of("after", &self.after, &mut wrong, |text| text.parse().ok());
        if wrong.is_empty() { Ok((filter, after.unwrap_or(Cursor::START))) } else { Err(wrong) }
    }

    /// The same for programs: what is not right is refused.
    pub fn checked(&self, roll: &Roll) -> Result<(Filter, Cursor), Failure> {
        self.meant(roll).map_err(Failure::Query)
    }

    /// As it was asked, with what is wrong about it.
    pub fn shown(&self, wrong: &[FieldFault], locale: Locale) -> TrailFilter {
        let known =
            |codes: &[&'static str], code: &str| codes.iter().copied().find(|known| *known == code);
        TrailFilter {
            role: Role::from_code(&self.role),
            act: known(&i18n::audit::ACTS, &self.act),
            purpose: known(&i18n::audit::PURPOSES, &self.purpose),
            object: self.object.clone(),
            actor: self.actor.clone(),
            person: self.person.clone(),
            from: self.from.clone(),
            until: self.until.clone(),
            wrong: wrong
                .iter()
                .map(|wrong| (wrong.field, telling::field(wrong.fault, locale)))
                .collect(),
        }
    }

    /// The same question elsewhere, or after a line.
    pub fn address(&self, path: &str, after: Option<&Line>) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [
            ("role", &self.role),
            ("act", &self.act),
            ("object", &self.object),
            ("purpose", &self.purpose),
            ("actor", &self.actor),
            ("person", &self.person),
            ("from", &self.from),
            ("until", &self.until),
        ] {
            if !value.is_empty() {
                query.append_pair(name, value);
            }
        }
        if let Some(line) = after {
            query.append_pair("after", &Cursor::after(line).to_string());
        }
        let query = query.finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }
}

type Parsed<T> = Option<Result<T, Fault>>;

/// Empty is not asked for.
fn parsed<T>(text: &str, fault: Fault, parse: impl Fn(&str) -> Option<T>) -> Parsed<T> {
    let text = text.trim();
    if text.is_empty() { None } else { Some(parse(text).ok_or(fault)) }
}

fn field<T>(field: &'static str, parsed: Parsed<T>, wrong: &mut Wrong) -> Option<T> {
    parsed?.map_err(|fault| wrong.push(FieldFault { field, fault })).ok()
}

fn one_of<T>(
    name: &'static str,
    text: &str,
    wrong: &mut Wrong,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    field(name, parsed(text, Fault::NotOneOf, parse), wrong)
}

fn day(
    name: &'static str,
    text: &str,
    wrong: &mut Wrong,
    parse: impl Fn(&str) -> Option<Timestamp>,
) -> Option<Timestamp> {
    field(name, parsed(text, Fault::NotADay, parse), wrong)
}

fn someone(name: &'static str, text: &str, wrong: &mut Wrong, roll: &Roll) -> Option<PersonKey> {
    field(name, parsed(text, Fault::NotAPerson, |text| person(text, roll)), wrong)
}

/// By a line of the roll, as the page names them, `3` or `№ 3`; or by their whole key.
fn person(text: &str, roll: &Roll) -> Option<PersonKey> {
    let number = text.trim_start_matches('№').trim_start_matches("No").trim_start_matches('.');
    match number.trim().parse::<GrantNumber>() {
        Ok(number) => Some(roll.grant(number)?.person),
        Err(_) => text.parse().ok(),
    }
}

fn start_of_day(text: &str) -> Option<Timestamp> {
    let day: jiff::civil::Date = text.trim().parse().ok()?;
    Some(day.to_zoned(clock::zone()).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_purpose_and_role_can_be_chosen_and_nothing_else() {
        let codes: Vec<_> = Purpose::ALL.iter().map(|purpose| purpose.code()).collect();
        assert_eq!(i18n::audit::PURPOSES.to_vec(), codes);
        let nonsense = Ask {
            role: "khan".to_owned(),
            act: "PetitionSigned".to_owned(),
            purpose: "curiosity".to_owned(),
            actor: "№ 3".to_owned(),
            person: "BwcHBw".to_owned(),
            from: "2026-02-30".to_owned(),
            until: "x".to_owned(),
            after: "1".to_owned(),
            ..Ask::default()
        };
        let wrong = ["role", "act", "purpose", "actor", "person", "from", "until", "after"];
        let faults = nonsense.meant(&Roll::default()).expect_err("nonsense");
        assert_eq!(faults.iter().map(|fault| fault.field).collect::<Vec<_>>(), wrong);
        assert!(Ask::default().meant(&Roll::default()).is_ok());
    }

    #[test]
    fn one_day_is_a_time_and_days_the_wrong_way_round_are_none() {
        let days = |from: &str, until: &str| {
            let (from, until) = (from.to_owned(), until.to_owned());
            Ask { from, until, ..Ask::default() }.meant(&Roll::default()).map(|_| ())
        };
        assert_eq!(days("2026-11-22", "2026-11-22"), Ok(()));
        let reversed = FieldFault { field: "until", fault: Fault::DaysReversed };
        assert_eq!(days("2026-11-22", "2026-11-21"), Err(vec![reversed]));
    }
}
