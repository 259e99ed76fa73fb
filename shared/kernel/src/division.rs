//! Where someone lives, as coarsely as it is ever recorded: an aimag or a district of the capital.

mod table;

use serde::{Deserialize, Serialize};

use crate::Locale;

/// A first-level unit or a district of the capital; `unknown` for citizens registered nowhere in it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Division(u8);

struct Entry {
    code: &'static str,
    nso: &'static str,
    mn: &'static str,
    en: &'static str,
    /// In Mongolian and English, as on number plates and in the capital's addresses.
    short: (&'static str, &'static str),
    residents_2020: u32,
}

impl Division {
    pub const UNKNOWN: Self = Self(u8::MAX);
    const UNKNOWN_CODE: &'static str = "unknown";
    const CAPITAL_CODE: &'static str = "MN-1";

    /// Every division, without `unknown`, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..table::TABLE.len()).filter_map(|index| u8::try_from(index).ok().map(Self))
    }

    /// By its own code: `MN-041`, `MN-1-1119`, `unknown`.
    pub fn from_code(code: &str) -> Option<Self> {
        if code == Self::UNKNOWN_CODE {
            return Some(Self::UNKNOWN);
        }
        Self::all().find(|division| division.code() == code)
    }

    /// By the statistics office's code: two digits for an aimag, four for a district.
    pub fn from_nso(code: &str) -> Option<Self> {
        Self::all().find(|division| division.entry().is_some_and(|entry| entry.nso == code))
    }

    pub fn code(self) -> &'static str {
        self.entry().map_or(Self::UNKNOWN_CODE, |entry| entry.code)
    }

    /// The name in a language; `None` for `unknown`, whose name is a matter of wording.
    pub fn name(self, locale: Locale) -> Option<&'static str> {
        self.entry().map(|entry| match locale {
            Locale::Mn => entry.mn,
            Locale::En => entry.en,
        })
    }

    /// The same in two letters or three, for a map; `None` for `unknown`.
    pub fn short_name(self, locale: Locale) -> Option<&'static str> {
        self.entry().map(|entry| match locale {
            Locale::Mn => entry.short.0,
            Locale::En => entry.short.1,
        })
    }

    /// Residents at the census of 2020; the capital counts its districts too.
    pub fn residents_2020(self) -> u32 {
        self.entry().map_or(0, |entry| entry.residents_2020)
    }

    /// Whether this is a district of the capital.
    pub fn is_district(self) -> bool {
        self.entry().is_some_and(|entry| entry.nso.len() == 4)
    }

    /// Whether this is the capital as a whole.
    pub fn is_capital(self) -> bool {
        self.code() == Self::CAPITAL_CODE
    }

    /// What it is a part of: the capital, of its districts.
    pub fn above(self) -> Option<Self> {
        if self.is_district() { Self::from_code(Self::CAPITAL_CODE) } else { None }
    }

    fn entry(self) -> Option<&'static Entry> {
        table::TABLE.get(usize::from(self.0))
    }
}

impl std::fmt::Display for Division {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl std::fmt::Debug for Division {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Division {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Division {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::from_code(&code).ok_or_else(|| serde::de::Error::custom("an unknown division code"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_division_is_found_by_both_of_its_codes() {
        assert_eq!(Division::all().count(), 31);
        for division in Division::all() {
            assert_eq!(Division::from_code(division.code()), Some(division));
            let nso = division.entry().expect("in the table").nso;
            assert_eq!(Division::from_nso(nso), Some(division));
        }
        for locale in [Locale::Mn, Locale::En] {
            let short: BTreeSet<_> =
                Division::all().filter_map(|division| division.short_name(locale)).collect();
            assert_eq!(short.len(), 31, "no two alike");
        }
    }

    #[test]
    fn the_districts_make_up_the_capital() {
        let districts: u32 =
            Division::all().filter(|d| d.is_district()).map(Division::residents_2020).sum();
        let capitals: BTreeSet<_> = Division::all().filter_map(Division::above).collect();
        let [capital] = Vec::from_iter(capitals)[..] else { panic!("one capital") };
        assert!(capital.is_capital() && !capital.is_district() && capital.above().is_none());
        let capital = capital.residents_2020();
        assert!(capital.abs_diff(districts) < capital / 20, "{capital} {districts}");
    }
}
