//! The numbers of the gate.

use serde::{Deserialize, Serialize};

/// How much has to be in it before something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// A count below it is withheld.
    pub threshold: u64,
    /// Every other is rounded to the nearest multiple of it.
    pub rounding: u64,
    /// What was told stands until so many more people are in it, or fewer.
    pub least_change: u64,
    /// A group of fewer than this is withheld where all of it has one value in common.
    pub whole_group: u64,
    /// What is withheld can be bounded to no interval narrower than this.
    pub least_width: u64,
}

impl Default for Rules {
    /// The "10-5" rule of health and census offices; the rest follows from its ten.
    fn default() -> Self {
        Self { threshold: 10, rounding: 5, least_change: 10, whole_group: 20, least_width: 10 }
    }
}

impl Rules {
    /// To the nearest multiple.
    #[must_use]
    pub const fn rounded(&self, count: u64) -> u64 {
        (count + self.rounding / 2) / self.rounding * self.rounding
    }

    /// What a count may have been that was told as this, from and to.
    #[must_use]
    pub fn behind(&self, told: u64) -> (u64, u64) {
        let least = told.saturating_sub(self.rounding / 2).max(self.threshold);
        (least, told + (self.rounding - 1) / 2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_behind_a_rounded_count_is_what_rounds_to_it() {
        for rounding in 1..=7 {
            let rules = Rules { rounding, ..Rules::default() };
            for count in 10..200 {
                let (least, most) = rules.behind(rules.rounded(count));
                assert!((least..=most).contains(&count), "{count} of {least} to {most}");
                assert!(most - least < rounding);
                assert!(most == 0 || rules.rounded(most) == rules.rounded(count));
                assert!(rules.rounded(most + 1) > rules.rounded(count));
            }
        }
    }
}
