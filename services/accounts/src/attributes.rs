//! What the registry attests of a person, and the cell it puts them in.

use std::fmt;

use jiff::civil::Date;
use kernel::{AgeBand, Cell, Division, Sex, SocialStatus, Timestamp, clock};

use crate::RegisterNumber;

/// A person as the state described them a moment ago. Nothing of it is stored but the cell.
#[derive(Clone, PartialEq, Eq)]
pub struct Attributes {
    pub register: RegisterNumber,
    pub sex: Sex,
    pub birth_date: Date,
    pub division: Division,
    pub social_status: SocialStatus,
}

/// What an answer of the registry held; a field may be empty there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Attested {
    pub sex: Option<Sex>,
    pub birth_date: Option<Date>,
    pub division: Option<Division>,
    pub social_status: Option<SocialStatus>,
}

/// Below sixteen nobody signs in on their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the person is younger than {}", AgeBand::YOUNGEST)]
pub struct TooYoung;

impl Attributes {
    /// What the registry says wins; where it is silent the number speaks, then nobody.
    pub fn attested(register: RegisterNumber, attested: Attested) -> Self {
        Self {
            sex: attested.sex.unwrap_or(register.sex()),
            birth_date: attested.birth_date.unwrap_or(register.birth_date()),
            division: attested.division.unwrap_or(Division::UNKNOWN),
            social_status: attested.social_status.unwrap_or(SocialStatus::Other),
            register,
        }
    }

    /// The cell the person counts in at an instant.
    pub fn cell(&self, at: Timestamp) -> Result<Cell, TooYoung> {
        Ok(Cell {
            sex: self.sex,
            age_band: AgeBand::of_age(full_years(self.birth_date, at)).ok_or(TooYoung)?,
            division: self.division,
            social_status: self.social_status,
        })
    }
}

/// A birth date and a dwelling place are nobody's business in a log.
impl fmt::Debug for Attributes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Attributes(…)")
    }
}

/// Age by the official clock; someone born on 29 February is a year older on 1 March.
pub(crate) fn full_years(birth_date: Date, at: Timestamp) -> i16 {
    let today = at.to_zoned(clock::zone()).date();
    let before_birthday = (today.month(), today.day()) < (birth_date.month(), birth_date.day());
    today.year() - birth_date.year() - i16::from(before_birthday)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn bat(attested: Attested) -> Attributes {
        Attributes::attested("УБ08220310".parse().expect("a number"), attested)
    }

    fn band(birth_date: Date, at: &str) -> Result<AgeBand, TooYoung> {
        let at = at.parse().expect("an instant");
        bat(Attested { birth_date: Some(birth_date), ..Attested::default() })
            .cell(at)
            .map(|cell| cell.age_band)
    }

    #[test]
    fn what_the_registry_says_wins() {
        let corrected = bat(Attested {
            sex: Some(Sex::Female),
            birth_date: Some(date(1990, 5, 14)),
            division: Division::from_code("MN-041"),
            social_status: Some(SocialStatus::Herder),
        });
        assert_eq!((corrected.sex, corrected.birth_date), (Sex::Female, date(1990, 5, 14)));
        assert_eq!(
            (corrected.division.code(), corrected.social_status),
            ("MN-041", SocialStatus::Herder)
        );
    }

    #[test]
    fn where_the_registry_is_silent_the_number_speaks() {
        let silent = bat(Attested::default());
        assert_eq!((silent.sex, silent.birth_date), (Sex::Male, date(2008, 2, 3)));
        assert_eq!(
            (silent.division, silent.social_status),
            (Division::UNKNOWN, SocialStatus::Other)
        );
    }

    #[test]
    fn a_birthday_begins_at_midnight_in_ulaanbaatar() {
        let born = date(2008, 11, 20);
        assert_eq!(band(born, "2026-11-19T15:59:59Z"), Ok(AgeBand::From16));
        assert_eq!(band(born, "2026-11-19T16:00:00Z"), Ok(AgeBand::From18));
    }

    #[test]
    fn a_child_of_fifteen_is_too_young_until_the_birthday() {
        let born = date(2010, 11, 20);
        assert_eq!(band(born, "2026-11-19T15:59:59Z"), Err(TooYoung));
        assert_eq!(band(born, "2026-11-19T16:00:00Z"), Ok(AgeBand::From16));
        assert_eq!(band(date(2030, 1, 1), "2026-11-19T16:00:00Z"), Err(TooYoung));
    }

    #[test]
    fn who_was_born_on_a_leap_day_is_older_on_the_first_of_march() {
        let born = date(2008, 2, 29);
        assert_eq!(band(born, "2026-02-28T04:00:00Z"), Ok(AgeBand::From16));
        assert_eq!(band(born, "2026-03-01T04:00:00Z"), Ok(AgeBand::From18));
    }
}
