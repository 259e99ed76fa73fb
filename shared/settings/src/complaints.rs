//! The numbers complaints to the 11-11 centre live by.

use serde::Deserialize;

use crate::{SettingsError, ranges};

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Complaints {
    pub days: ComplaintDays,
    pub text: ComplaintTextLimits,
    pub files: ComplaintFileLimits,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintDays {
    pub answer: u32,
    pub suggestion: u32,
    pub extension: u32,
    pub reply: u32,
    pub warning: u32,
    pub level: u32,
    pub registering: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintTextLimits {
    pub complaint: usize,
    pub note: usize,
    pub answer: usize,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplaintFileLimits {
    pub count: usize,
    pub megabytes: usize,
}

impl Complaints {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { days, text, files } = self;
        for (key, days) in [
            ("complaints.days.answer", days.answer),
            ("complaints.days.suggestion", days.suggestion),
            ("complaints.days.extension", days.extension),
            ("complaints.days.reply", days.reply),
            ("complaints.days.level", days.level),
        ] {
            ranges::within(key, days, 1..=3_660)?;
        }
        ranges::within("complaints.days.warning", days.warning, 0..=3_660)?;
        ranges::within("complaints.days.registering", days.registering, 0..=3_660)?;
        for (key, characters) in [
            ("complaints.text.complaint", text.complaint),
            ("complaints.text.note", text.note),
            ("complaints.text.answer", text.answer),
        ] {
            ranges::within(key, characters, 1..=1_000_000)?;
        }
        ranges::within("complaints.files.count", files.count, 0..=20)?;
        ranges::within("complaints.files.megabytes", files.megabytes, 1..=10)
    }
}
