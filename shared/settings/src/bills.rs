//! The rules bills, their consultations and what people say there live by.

use serde::Deserialize;

use crate::{SettingsError, ranges};

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bills {
    pub answer_days: u32,
    pub window_days: WindowDays,
    pub text: BillTextLimits,
}

/// What people say of bills.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Comments {
    pub appeal_days: u32,
    pub text: CommentTextLimits,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommentTextLimits {
    pub comment: usize,
    pub suggested: usize,
    pub reason: usize,
    pub title: usize,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowDays {
    pub bill: u32,
    pub administrative_act: u32,
    pub longest: u32,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BillTextLimits {
    pub title: usize,
    pub initiated_by: usize,
    pub explanation: usize,
    pub reason: usize,
}

impl Bills {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { answer_days, window_days, text } = self;
        ranges::within("bills.answer_days", *answer_days, 1..=3_660)?;
        let longest = window_days.longest;
        ranges::within("bills.window_days.longest", longest, 1..=3_660)?;
        for (key, days) in [
            ("bills.window_days.bill", window_days.bill),
            ("bills.window_days.administrative_act", window_days.administrative_act),
        ] {
            ranges::within(key, days, 1..=longest)?;
        }
        for (key, characters) in [
            ("bills.text.title", text.title),
            ("bills.text.initiated_by", text.initiated_by),
            ("bills.text.explanation", text.explanation),
            ("bills.text.reason", text.reason),
        ] {
            ranges::within(key, characters, 1..=1_000_000)?;
        }
        Ok(())
    }
}

impl Comments {
    pub(crate) fn check(&self) -> Result<(), SettingsError> {
        let Self { appeal_days, text } = self;
        ranges::within("comments.appeal_days", *appeal_days, 0..=3_660)?;
        for (key, characters) in [
            ("comments.text.comment", text.comment),
            ("comments.text.suggested", text.suggested),
            ("comments.text.reason", text.reason),
            ("comments.text.title", text.title),
        ] {
            ranges::within(key, characters, 1..=1_000_000)?;
        }
        Ok(())
    }
}
