//! By which numbers what is told of people is held back, and whether visits are counted.

use serde::Deserialize;

use crate::{SettingsError, ranges};

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statistics {
    pub threshold: u64,
    pub rounding: u64,
    pub least_change: u64,
    pub whole_group: u64,
    pub least_width: u64,
    pub visits: bool,
}

impl Statistics {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { threshold, rounding, least_change, whole_group, least_width, visits: _ } = *self;
        // Weaker than these nothing is told of anybody.
        ranges::within("statistics.threshold", threshold, 5..=1_000)?;
        ranges::within("statistics.rounding", rounding, 3..=100)?;
        ranges::within("statistics.least_change", least_change, 5..=1_000)?;
        ranges::within("statistics.whole_group", whole_group, 5..=1_000)?;
        ranges::within("statistics.least_width", least_width, 5..=1_000)
    }
}
