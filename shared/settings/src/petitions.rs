//! The rules petitions live by.

use jiff::SignedDuration;
use serde::Deserialize;

use crate::{SettingsError, friendly, ranges};

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Petitions {
    pub endorsements_needed: u32,
    #[serde(with = "friendly")]
    pub signing_period: SignedDuration,
    pub closes_at_threshold: bool,
    #[serde(with = "friendly")]
    pub review_lock: SignedDuration,
    pub thresholds: OfKind,
    pub days: Days,
    pub text: TextLimits,
    pub bursts: Bursts,
}

/// A number for each kind of petition.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfKind {
    pub working_group: u32,
    pub inspection: u32,
    pub decision: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Days {
    pub review: u32,
    pub appeal: u32,
    pub hand_over: u32,
    pub consider: u32,
    pub answer: OfKind,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TextLimits {
    pub action: usize,
    pub background: usize,
    pub additional_details: usize,
    pub reason: usize,
    pub answer: usize,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bursts {
    pub hours: u32,
    pub at_least: u64,
    pub share: f64,
}

impl Petitions {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { thresholds, days, text, bursts, .. } = self;
        ranges::within("petitions.endorsements_needed", self.endorsements_needed, 0..=1_000_000)?;
        let period = ("petitions.signing_period", self.signing_period);
        let lock = ("petitions.review_lock", self.review_lock);
        for ((key, duration), days) in [(period, 3_660), (lock, 7)] {
            ranges::lasts(key, duration, SignedDuration::from_secs(1), ranges::DAY * days)?;
        }
        for (key, signatures) in [
            ("petitions.thresholds.working_group", thresholds.working_group),
            ("petitions.thresholds.inspection", thresholds.inspection),
            ("petitions.thresholds.decision", thresholds.decision),
        ] {
            ranges::within(key, signatures, 1..=100_000_000)?;
        }
        for (key, days) in [
            ("petitions.days.review", days.review),
            ("petitions.days.appeal", days.appeal),
            ("petitions.days.hand_over", days.hand_over),
            ("petitions.days.consider", days.consider),
            ("petitions.days.answer.working_group", days.answer.working_group),
            ("petitions.days.answer.inspection", days.answer.inspection),
            ("petitions.days.answer.decision", days.answer.decision),
        ] {
            ranges::within(key, days, 0..=3_660)?;
        }
        for (key, characters) in [
            ("petitions.text.action", text.action),
            ("petitions.text.background", text.background),
            ("petitions.text.additional_details", text.additional_details),
            ("petitions.text.reason", text.reason),
            ("petitions.text.answer", text.answer),
        ] {
            ranges::within(key, characters, 1..=1_000_000)?;
        }
        ranges::within("petitions.bursts.hours", bursts.hours, 1..=87_840)?;
        ranges::within("petitions.bursts.at_least", bursts.at_least, 1..=100_000_000)?;
        ranges::within("petitions.bursts.share", bursts.share, 0.0..=1.0)?;
        Ok(())
    }
}
