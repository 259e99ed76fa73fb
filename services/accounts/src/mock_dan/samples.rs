//! Invented people of every kind, to sign in as.

use jiff::civil::Date;
use kernel::Sex::{Female, Male};
use kernel::SocialStatus as Is;
use kernel::{Division, Office, Role, Sex, SocialStatus, Timestamp, clock};

use self::Born::{On, YearsAgo};
use crate::RegisterNumber;
use crate::attributes::full_years;

/// Somebody who does not exist. Their number begins with Ъ, as no citizen's does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SamplePerson {
    pub id: &'static str,
    pub given_name: &'static str,
    pub register: RegisterNumber,
    pub sex: Sex,
    pub birth_date: Date,
    /// In full years, at the instant asked about.
    pub age: u8,
    pub division: Division,
    pub social_status: SocialStatus,
    /// What a demonstration appoints them to; DAN knows of no roles.
    pub role: Option<Role>,
    /// Of an officer, by its code in the directory.
    pub agency: Option<&'static str>,
    pub behaviour: Behaviour,
}

impl SamplePerson {
    /// The number as one types it; nobody's, so it may be shown.
    pub fn typed(&self) -> String {
        self.register.expose().to_owned()
    }

    /// What a demonstration appoints them to.
    pub fn office(&self) -> Option<Office> {
        let agency = self.agency.and_then(|agency| agency.parse().ok());
        Some(Office { role: self.role?, agency })
    }
}

/// How DAN behaves when this person signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Behaviour {
    Answers,
    /// The person never agrees.
    Denies,
    /// The registry answers with this code and nothing else.
    ResultCode(i64),
    /// The registry forgets the registration number.
    LeavesOutNumber,
}

/// Who is a child now is a child whenever this is shown: they turn this old in the running year.
enum Born {
    On(i16, i8, i8),
    YearsAgo(i16),
}

struct Row {
    id: &'static str,
    name: &'static str,
    sex: Sex,
    born: Born,
    division: &'static str,
    status: SocialStatus,
    role: Option<Role>,
    agency: Option<&'static str>,
    behaviour: Behaviour,
}

const fn row(
    id: &'static str,
    name: &'static str,
    sex: Sex,
    born: Born,
    division: &'static str,
    status: SocialStatus,
) -> Row {
    let (role, agency, behaviour) = (None, None, Behaviour::Answers);
    Row { id, name, sex, born, division, status, role, agency, behaviour }
}

const fn staff(row: Row, role: Role) -> Row {
    Row { role: Some(role), ..row }
}

const fn officer(row: Row, agency: &'static str) -> Row {
    Row { agency: Some(agency), ..staff(row, Role::AgencyOfficer) }
}

const fn troubled(row: Row, behaviour: Behaviour) -> Row {
    Row { behaviour, ..row }
}

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row("bat", "Бат", Male, On(1985, 4, 12), "MN-073", Is::Herder),
    row("tuya", "Туяа", Female, On(1999, 9, 3), "MN-1-1110", Is::SelfEmployed),
    row("dorj", "Дорж", Male, On(1958, 2, 27), "MN-041", Is::Pensioner),
    row("saraa", "Сараа", Female, On(2004, 6, 18), "MN-1-1119", Is::Student),
    row("ganbold", "Ганболд", Male, On(1977, 11, 5), "MN-035", Is::Employed),
    row("oyun", "Оюун", Female, On(1969, 1, 30), "MN-037", Is::CivilServant),
    row("nergui", "Нэргүй", Male, On(1992, 8, 14), "MN-1-1116", Is::Unemployed),
    row("altantsetseg", "Алтанцэцэг", Female, On(1949, 10, 9), "MN-046", Is::Pensioner),
    row("erlan", "Ерлан", Male, On(1988, 3, 22), "MN-071", Is::Herder),
    row("khulan", "Хулан", Female, On(1994, 12, 1), "MN-053", Is::Employed),
    row("tsetsegmaa", "Цэцэгмаа", Female, On(1963, 7, 7), "unknown", Is::Other),
    row("bolor", "Болор", Female, YearsAgo(17), "MN-1-1122", Is::Student),
    row("temuulen", "Тэмүүлэн", Male, YearsAgo(14), "MN-1-1101", Is::Student),
    staff(row("enkhjargal", "Энхжаргал", Female, On(1982, 5, 25), "MN-1-1125", Is::CivilServant), Role::Moderator),
    staff(row("batbayar", "Батбаяр", Male, On(1990, 2, 11), "MN-1-1113", Is::CivilServant), Role::Moderator),
    staff(row("munkhbat", "Мөнхбат", Male, On(1974, 9, 19), "MN-1-1107", Is::CivilServant), Role::Secretariat),
    staff(row("solongo", "Солонго", Female, On(1987, 6, 2), "MN-1-1119", Is::CivilServant), Role::Administrator),
    staff(row("javzmaa", "Жавзмаа", Female, On(1979, 10, 21), "MN-1-1110", Is::CivilServant), Role::Administrator),
    staff(row("ariunbold", "Ариунболд", Male, On(1984, 1, 17), "MN-1-1119", Is::CivilServant), Role::Drafter),
    staff(row("undrakh", "Ундрах", Female, On(1991, 7, 29), "MN-1-1122", Is::CivilServant), Role::Operator),
    staff(row("otgon", "Отгон", Female, On(1986, 12, 12), "MN-1-1125", Is::CivilServant), Role::Analyst),
    officer(row("chuluun", "Чулуун", Male, On(1976, 3, 8), "MN-1-1116", Is::CivilServant), "traffic-police"),
    officer(row("baigalmaa", "Байгалмаа", Female, On(1983, 11, 14), "MN-1-1107", Is::CivilServant), "ub-mayor"),
    staff(row("narantuya", "Нарантуяа", Female, On(1972, 5, 16), "MN-1-1119", Is::CivilServant), Role::CabinetSecretariat),
    staff(row("davaa", "Даваа", Male, On(1993, 9, 27), "MN-1-1113", Is::CivilServant), Role::Statistician),
    staff(row("munkhzul", "Мөнхзул", Female, On(1981, 2, 24), "MN-1-1107", Is::CivilServant), Role::Auditor),
    troubled(row("gombo", "Гомбо", Male, On(1971, 4, 4), "MN-047", Is::Employed), Behaviour::Denies),
    troubled(row("purev", "Пүрэв", Male, On(1966, 8, 8), "MN-059", Is::Herder), Behaviour::ResultCode(3)),
    troubled(row("chimeg", "Чимэг", Female, On(1996, 3, 3), "MN-049", Is::Employed), Behaviour::LeavesOutNumber),
];

/// Everyone, as old as they are at an instant.
pub(super) fn at(now: Timestamp) -> Vec<SamplePerson> {
    ROWS.iter().filter_map(|row| person(row, now)).collect()
}

fn person(row: &Row, now: Timestamp) -> Option<SamplePerson> {
    let birth_date = match row.born {
        On(year, month, day) => Date::new(year, month, day).ok()?,
        YearsAgo(years) => Date::new(now.to_zoned(clock::zone()).year() - years, 1, 1).ok()?,
    };
    Some(SamplePerson {
        id: row.id,
        given_name: row.name,
        register: RegisterNumber::invented(birth_date, row.sex, 0)?,
        sex: row.sex,
        birth_date,
        age: u8::try_from(full_years(birth_date, now)).ok()?,
        division: Division::from_code(row.division)?,
        social_status: row.status,
        role: row.role,
        agency: row.agency,
        behaviour: row.behaviour,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Attested, Attributes};
    use kernel::AgeBand;

    fn instant(text: &str) -> Timestamp {
        text.parse().expect("an instant")
    }

    fn band(id: &str, now: Timestamp) -> Option<AgeBand> {
        let person = at(now).into_iter().find(|person| person.id == id).expect("a sample");
        Attributes::attested(person.register, Attested::default())
            .cell(now)
            .ok()
            .map(|cell| cell.age_band)
    }

    #[test]
    fn every_row_is_a_person_with_a_number_of_their_own() {
        let people = at(instant("2026-11-20T04:00:00Z"));
        assert_eq!(people.len(), ROWS.len());
        for (index, person) in people.iter().enumerate() {
            assert_eq!(
                (person.register.birth_date(), person.register.sex()),
                (person.birth_date, person.sex)
            );
            for other in &people[index + 1..] {
                assert_ne!((person.id, &person.register), (other.id, &other.register));
                assert_ne!(person.register, other.register, "{} {}", person.id, other.id);
            }
        }
    }

    #[test]
    fn there_is_someone_of_every_kind() {
        let people = at(instant("2026-11-20T04:00:00Z"));
        for status in SocialStatus::ALL {
            assert!(people.iter().any(|person| person.social_status == *status), "{status}");
        }
        for role in Role::ALL {
            assert!(people.iter().any(|person| person.role == Some(*role)), "{role}");
        }
        let moderators =
            people.iter().filter(|person| person.role == Some(Role::Moderator)).count();
        assert!(moderators > 1, "an appeal is decided by another moderator");
    }

    #[test]
    fn bolor_is_a_minor_and_temuulen_a_child_whenever_it_is() {
        for now in [
            "2026-01-01T00:00:00Z",
            "2026-12-31T15:59:59Z",
            "2031-06-01T00:00:00Z",
            "2040-02-29T00:00:00Z",
        ] {
            assert_eq!(band("bolor", instant(now)), Some(AgeBand::From16), "{now}");
            assert_eq!(band("temuulen", instant(now)), None, "{now}");
        }
    }
}
