//! The cell a person counts in: sex, age band, division, social status; nothing finer.

use serde::{Deserialize, Serialize};

use crate::Division;

/// What a tally may know of one signer, as attested by the state at the moment of sign-in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    pub sex: Sex,
    pub age_band: AgeBand,
    pub division: Division,
    pub social_status: SocialStatus,
}

/// An enum whose values have one stable code each: in events, in files, in addresses.
#[macro_export]
macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}
pub use coded;

coded! {
    /// Sex as the registry records it.
    Sex { Female = "female", Male = "male" }
}

coded! {
    /// Age in full years, in the bands E-Mongolia publishes; 16–17 may complain and comment.
    AgeBand {
        From16 = "16-17",
        From18 = "18-24",
        From25 = "25-34",
        From35 = "35-44",
        From45 = "45-54",
        From55 = "55+",
    }
}

impl AgeBand {
    /// The youngest age that may sign in on their own, in full years.
    pub const YOUNGEST: i16 = 16;

    /// The band of an age in full years; `None` below sixteen.
    pub const fn of_age(years: i16) -> Option<Self> {
        match years {
            i16::MIN..Self::YOUNGEST => None,
            16..=17 => Some(Self::From16),
            18..=24 => Some(Self::From18),
            25..=34 => Some(Self::From25),
            35..=44 => Some(Self::From35),
            45..=54 => Some(Self::From45),
            _ => Some(Self::From55),
        }
    }

    pub const fn is_adult(self) -> bool {
        !matches!(self, Self::From16)
    }
}

coded! {
    /// Social status as the registry gives it; what it does not know is `other`.
    SocialStatus {
        Herder = "herder",
        Student = "student",
        Pensioner = "pensioner",
        Employed = "employed",
        CivilServant = "civil_servant",
        SelfEmployed = "self_employed",
        Unemployed = "unemployed",
        Other = "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_meet_without_a_gap() {
        let bands: Vec<_> = [15, 16, 17, 18, 24, 25, 34, 35, 44, 45, 54, 55, 110]
            .into_iter()
            .map(|age| AgeBand::of_age(age).map(AgeBand::code))
            .collect();
        assert_eq!(
            bands,
            [
                None,
                Some("16-17"),
                Some("16-17"),
                Some("18-24"),
                Some("18-24"),
                Some("25-34"),
                Some("25-34"),
                Some("35-44"),
                Some("35-44"),
                Some("45-54"),
                Some("45-54"),
                Some("55+"),
                Some("55+"),
            ]
        );
    }

    #[test]
    fn a_cell_is_stored_by_its_codes() {
        let cell = Cell {
            sex: Sex::Female,
            age_band: AgeBand::From25,
            division: Division::from_code("MN-041").expect("Khövsgöl"),
            social_status: SocialStatus::Herder,
        };
        assert_eq!(
            serde_json::to_string(&cell).expect("serializes"),
            r#"{"sex":"female","age_band":"25-34","division":"MN-041","social_status":"herder"}"#
        );
    }
}
