//! Who is in the stories of the tests.

use crate::{Actor, AgeBand, Cell, Citizen, Division, Office, PersonKey, Role, Sex, SocialStatus};

/// Person number `n`, signed in, in no office: no two alike in key, all grown up.
pub fn citizen(n: u32) -> Actor {
    in_offices(n, [])
}

/// The same person in an office.
pub fn staff(n: u32, role: Role) -> Actor {
    in_offices(n, [role])
}

pub fn in_offices(n: u32, roles: impl IntoIterator<Item = Role>) -> Actor {
    let citizen = Citizen { key: key(n), cell: cell(n) };
    Actor::Person { citizen, offices: roles.into_iter().map(Office::from).collect() }
}

pub fn key(n: u32) -> PersonKey {
    let mut bytes = [0; 16];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    PersonKey::from_random(bytes)
}

pub fn cell(n: u32) -> Cell {
    let divisions: Vec<_> = Division::all().collect();
    Cell {
        sex: if n.is_multiple_of(2) { Sex::Female } else { Sex::Male },
        age_band: AgeBand::ALL[1 + n as usize % 5],
        division: divisions[n as usize % 3],
        social_status: SocialStatus::ALL[n as usize % 2],
    }
}

fn of_sukhbaatar(seed: u8, sex: Sex, age_band: AgeBand) -> Citizen {
    let division = Division::from_code("MN-1-1119").expect("Sükhbaatar district");
    let cell = Cell { sex, age_band, division, social_status: SocialStatus::Employed };
    Citizen { key: PersonKey::from_random([seed; 16]), cell }
}

pub fn bat() -> Citizen {
    of_sukhbaatar(1, Sex::Male, AgeBand::From35)
}

pub fn sarnai() -> Citizen {
    of_sukhbaatar(2, Sex::Female, AgeBand::From25)
}

pub fn temuulen_17() -> Citizen {
    of_sukhbaatar(3, Sex::Male, AgeBand::From16)
}

/// A moderator.
pub fn oyun() -> Citizen {
    of_sukhbaatar(4, Sex::Female, AgeBand::From45)
}

/// Another moderator.
pub fn bold() -> Citizen {
    of_sukhbaatar(5, Sex::Male, AgeBand::From25)
}
