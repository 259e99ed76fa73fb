//! What a proposal to Cabinet rests on: exact counts that name nobody, and groups through the disclosure gate.

use std::collections::BTreeMap;

use disclosure::{Dimension, Disclosed};
use kernel::{AgeBand, Division, Sex};
use serde::{Deserialize, Serialize};

/// As it was when the issue was proposed.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// Of the window that `recent` counts are of.
    pub days: u32,
    /// Distinct, in the window.
    pub recent_people: u64,
    /// Distinct, in all; tips are nobody's.
    pub people: u64,
    pub complaints: u64,
    /// Of them those that say nobody's name.
    #[serde(default)]
    pub tips: u64,
    /// People in a window, on the mean of the four before.
    pub four_week_mean: f64,
    /// Recent people to that mean; `None` where there is none to compare with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub growth_percent: Option<u64>,
    pub overdue: u64,
    pub overdue_percent: u64,
    /// Where the matter is, and how many complaints say so; only where there is more than one place.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<Division, u64>,
    #[serde(default)]
    pub groups: Groups,
}

/// Of the people: rounded, and only what tells nobody apart; what is not there is not shown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Groups {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_sex: BTreeMap<Sex, u64>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_age: BTreeMap<AgeBand, u64>,
    /// Where they live, which need not be where the matter is.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_division: BTreeMap<Division, u64>,
}

impl From<Disclosed> for Groups {
    fn from(disclosed: Disclosed) -> Self {
        Self {
            by_sex: shown(disclosed.by_sex),
            by_age: shown(disclosed.by_age),
            by_division: shown(disclosed.by_division),
        }
    }
}

fn shown<T: Ord>(dimension: Dimension<T>) -> BTreeMap<T, u64> {
    dimension.into_iter().filter_map(|(value, count)| Some((value, count?))).collect()
}
