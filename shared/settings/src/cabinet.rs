//! The numbers by which matters climb to Cabinet and come back.

use serde::Deserialize;

use crate::{SettingsError, ranges};

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cabinet {
    pub freeze_hours: u32,
    pub escalation: Escalation,
    pub follow_up: FollowUp,
}

/// A rule whose first number is 0 is switched off.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Escalation {
    pub days: u32,
    pub people: u64,
    pub surge_people: u64,
    pub surge_times: u64,
    pub overdue_percent: u64,
    pub overdue_complaints: u64,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    pub tries: u32,
    pub hold_minutes: u32,
    pub retry_hours: u32,
}

impl Cabinet {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { freeze_hours, escalation, follow_up } = self;
        ranges::within("cabinet.freeze_hours", *freeze_hours, 0..=24 * 30)?;
        ranges::within("cabinet.escalation.days", escalation.days, 1..=366)?;
        for (key, number) in [
            ("cabinet.escalation.people", escalation.people),
            ("cabinet.escalation.surge_people", escalation.surge_people),
            ("cabinet.escalation.overdue_complaints", escalation.overdue_complaints),
        ] {
            ranges::within(key, number, 0..=10_000_000)?;
        }
        ranges::within("cabinet.escalation.surge_times", escalation.surge_times, 1..=1_000)?;
        ranges::within("cabinet.escalation.overdue_percent", escalation.overdue_percent, 0..=100)?;
        ranges::within("cabinet.follow_up.tries", follow_up.tries, 1..=20)?;
        ranges::within("cabinet.follow_up.hold_minutes", follow_up.hold_minutes, 1..=1_440)?;
        ranges::within("cabinet.follow_up.retry_hours", follow_up.retry_hours, 0..=240)
    }
}
