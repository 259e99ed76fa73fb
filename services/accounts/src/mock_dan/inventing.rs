//! Who a typed number belongs to: somebody plausible, and the same somebody every time.

use kernel::{AgeBand, Division, SocialStatus, Timestamp};
use sha2::{Digest as _, Sha256};

use super::Behaviour;
use super::answering::Person;
use crate::{Attested, Attributes, RegisterNumber};

/// How the grown-up live, in hundredths; students and pensioners are told by their age.
const WORKING: &[(SocialStatus, u64)] = &[
    (SocialStatus::Employed, 42),
    (SocialStatus::SelfEmployed, 18),
    (SocialStatus::Herder, 16),
    (SocialStatus::CivilServant, 10),
    (SocialStatus::Unemployed, 9),
    (SocialStatus::Other, 5),
];

pub(super) fn person(register: RegisterNumber, now: Timestamp) -> Person {
    let [place, living] = lots(&register);
    let attributes = Attributes::attested(register, Attested::default());
    let age_band = attributes.cell(now).map(|cell| cell.age_band);
    Person {
        given_name: "Жишээ",
        sex: attributes.sex,
        birth_date: attributes.birth_date,
        division: division(place),
        social_status: social_status(living, age_band.ok()),
        behaviour: Behaviour::Answers,
        register: attributes.register,
    }
}

/// Two numbers that depend on nothing but the registration number, on any machine.
fn lots(register: &RegisterNumber) -> [u64; 2] {
    let digest: [u8; 32] = Sha256::digest(register.expose()).into();
    [0, 8].map(|at| (0..8).fold(0, |lot, byte| lot << 8 | u64::from(digest[at + byte])))
}

/// By the share of residents; the capital counts through its districts.
fn division(lot: u64) -> Division {
    let places: Vec<_> = Division::all()
        .filter(|division| Division::from_nso("11") != Some(*division))
        .map(|division| (division, u64::from(division.residents_2020())))
        .collect();
    drawn(&places, lot).unwrap_or(Division::UNKNOWN)
}

fn social_status(lot: u64, age_band: Option<AgeBand>) -> SocialStatus {
    match age_band {
        None | Some(AgeBand::From16) => SocialStatus::Student,
        Some(AgeBand::From18) if lot.is_multiple_of(2) => SocialStatus::Student,
        Some(AgeBand::From55) if !lot.is_multiple_of(4) => SocialStatus::Pensioner,
        Some(_) => drawn(WORKING, lot / 4).unwrap_or(SocialStatus::Other),
    }
}

fn drawn<T: Copy>(weighed: &[(T, u64)], lot: u64) -> Option<T> {
    let mut left = lot.checked_rem(weighed.iter().map(|(_, weight)| weight).sum())?;
    for (value, weight) in weighed {
        match left.checked_sub(*weight) {
            Some(less) => left = less,
            None => return Some(*value),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use jiff::civil::date;
    use kernel::Sex;

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn the_same_number_is_always_the_same_person() {
        let of = |number: &str| {
            let person = person(number.parse().expect("a number"), noon());
            (person.division.code(), person.social_status)
        };
        assert_eq!(of("УБ90051312"), of("уб90051312"));
        assert_eq!(of("УБ90051312"), ("MN-049", SocialStatus::Unemployed));
    }

    #[test]
    fn people_live_where_people_live() {
        let mut found = HashMap::<Division, u32>::new();
        for serial in 0..RegisterNumber::INVENTED_MAX {
            let register =
                RegisterNumber::invented(date(1990, 5, 13), Sex::Male, serial).expect("a number");
            *found.entry(person(register, noon()).division).or_default() += 1;
        }
        let places: Vec<_> = Division::all().filter(|place| place.code() != "MN-1").collect();
        let total: u32 = places.iter().map(|place| place.residents_2020()).sum();
        for place in places {
            let share = f64::from(place.residents_2020()) / f64::from(total);
            let expected = share * f64::from(RegisterNumber::INVENTED_MAX);
            let found = f64::from(found.remove(&place).unwrap_or_default());
            assert!(
                (found - expected).abs() < 5.0 * expected.sqrt() + 1.0,
                "{place} {found} {expected}"
            );
        }
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn children_learn_and_the_old_rest() {
        let status = |number: &str| person(number.parse().expect("a number"), noon()).social_status;
        assert_eq!(status("УБ10251312"), SocialStatus::Student);
        let old =
            (0..100).filter_map(|n| RegisterNumber::invented(date(1950, 1, 2), Sex::Female, n));
        let resting = old
            .filter(|n| person(n.clone(), noon()).social_status == SocialStatus::Pensioner)
            .count();
        assert!((60..90).contains(&resting), "{resting}");
    }
}
