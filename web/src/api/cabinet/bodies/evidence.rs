//! What a proposal rests on.

use std::collections::BTreeMap;

use cabinet::Evidence;
use kernel::{AgeBand, Division, Sex};
use serde::Serialize;
use utoipa::ToSchema;

/// Exact counts that name nobody, and groups of people rounded, as far as they tell nobody apart.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IssueEvidence)]
pub struct EvidenceBody {
    /// Of the window that `recent_people` are of.
    days: u32,
    recent_people: u64,
    /// Each once; tips are nobody's.
    people: u64,
    complaints: u64,
    tips: u64,
    /// People in a window, on the mean of the four before.
    four_week_mean: f64,
    /// Recent people to that mean.
    growth_percent: Option<u64>,
    overdue: u64,
    overdue_percent: u64,
    /// Complaints by where the matter is, where there is more than one place.
    places: BTreeMap<String, u64>,
    by_sex: BTreeMap<String, u64>,
    by_age: BTreeMap<String, u64>,
    /// Where people live.
    by_division: BTreeMap<String, u64>,
}

impl From<Evidence> for EvidenceBody {
    fn from(evidence: Evidence) -> Self {
        let Evidence { groups, .. } = evidence;
        Self {
            days: evidence.days,
            recent_people: evidence.recent_people,
            people: evidence.people,
            complaints: evidence.complaints,
            tips: evidence.tips,
            four_week_mean: evidence.four_week_mean,
            growth_percent: evidence.growth_percent,
            overdue: evidence.overdue,
            overdue_percent: evidence.overdue_percent,
            places: by_code(evidence.places, Division::code),
            by_sex: by_code(groups.by_sex, Sex::code),
            by_age: by_code(groups.by_age, AgeBand::code),
            by_division: by_code(groups.by_division, Division::code),
        }
    }
}

fn by_code<T>(counts: BTreeMap<T, u64>, code: fn(T) -> &'static str) -> BTreeMap<String, u64> {
    counts.into_iter().map(|(value, count)| (code(value).to_owned(), count)).collect()
}
