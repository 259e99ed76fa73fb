//! Words that the staff write for everyone, in both languages of the house.

use serde::{Deserialize, Serialize};

use crate::Locale;

/// In Mongolian and in English.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InBoth {
    pub mn: String,
    pub en: String,
}

impl InBoth {
    /// Whether something is said in each.
    pub fn is_said(&self) -> bool {
        !self.mn.trim().is_empty() && !self.en.trim().is_empty()
    }

    pub fn in_locale(&self, locale: Locale) -> &str {
        match locale {
            Locale::Mn => &self.mn,
            Locale::En => &self.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(mn: &str, en: &str) -> InBoth {
        InBoth { mn: mn.into(), en: en.into() }
    }

    #[test]
    fn each_reads_it_in_their_own_language() {
        let roads = both("Зам", "Roads");
        assert_eq!(roads.in_locale(Locale::Mn), "Зам");
        assert_eq!(roads.in_locale(Locale::En), "Roads");
    }

    #[test]
    fn what_is_said_in_one_language_only_is_not_said_in_both() {
        assert!(both("Зам", "Roads").is_said());
        for missing in [both("Зам", " "), both("", "Roads"), both("", "")] {
            assert!(!missing.is_said(), "{missing:?}");
        }
    }
}
