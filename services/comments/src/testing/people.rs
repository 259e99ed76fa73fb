//! Who is in the stories.

use kernel::{AgeBand, Cell, Citizen, Division, PersonKey, Sex, SocialStatus};

fn person(seed: u8, sex: Sex, age_band: AgeBand) -> Citizen {
    let division = Division::from_code("MN-1-1119").expect("Sükhbaatar district");
    let cell = Cell { sex, age_band, division, social_status: SocialStatus::Employed };
    Citizen { key: PersonKey::from_random([seed; 16]), cell }
}

pub fn bat() -> Citizen {
    person(1, Sex::Male, AgeBand::From35)
}

pub fn sarnai() -> Citizen {
    person(2, Sex::Female, AgeBand::From25)
}

/// A moderator.
pub fn oyun() -> Citizen {
    person(4, Sex::Female, AgeBand::From45)
}

/// Another moderator.
pub fn bold() -> Citizen {
    person(5, Sex::Male, AgeBand::From25)
}
