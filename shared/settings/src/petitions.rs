//! The rules petitions live by.

use jiff::SignedDuration;
use serde::Deserialize;

use crate::{SettingsError, friendly, ranges};

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Petitions {
    pub endorsements_needed: u32,
    #[serde(with = "friendly")]
    pub signing_period: SignedDuration,
    pub closes_at_threshold: bool,
    pub near_percent: u32,
    #[serde(with = "friendly")]
    pub review_lock: SignedDuration,
    pub thresholds: OfKind,
    pub days: Days,
    pub text: TextLimits,
    pub grounds: Vec<Ground>,
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

/// On what a petition may be refused.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    pub code: String,
    /// Whether the petition's text is.
    pub hidden: bool,
    #[serde(default)]
    pub names_duplicate: bool,
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
        let Self { thresholds, days, text, grounds, bursts, .. } = self;
        ranges::within("petitions.endorsements_needed", self.endorsements_needed, 0..=1_000_000)?;
        ranges::within("petitions.near_percent", self.near_percent, 1..=100)?;
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
        ranges::within("petitions.grounds", grounds.len(), 1..=100)?;
        for (index, Ground { code, .. }) in grounds.iter().enumerate() {
            let is_taken = grounds[..index].iter().any(|earlier| earlier.code == *code);
            if is_taken || !is_code(code) {
                let range = "a to z, digits and _, 1 to 40 of them, each code once".to_owned();
                let (key, value) = ("petitions.grounds", code.clone());
                return Err(SettingsError::OutOfRange { key, value, range });
            }
        }
        ranges::within("petitions.bursts.hours", bursts.hours, 1..=87_840)?;
        ranges::within("petitions.bursts.at_least", bursts.at_least, 1..=100_000_000)?;
        ranges::within("petitions.bursts.share", bursts.share, 0.0..=1.0)?;
        Ok(())
    }
}

fn is_code(code: &str) -> bool {
    let begins = code.starts_with(|letter: char| letter.is_ascii_lowercase());
    let letters =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    begins && code.len() <= 40 && code.chars().all(letters)
}

#[cfg(test)]
mod tests {
    use crate::Settings;

    fn with_grounds(codes: &[&str]) -> Result<Settings, String> {
        let grounds = codes.iter().map(|code| format!("{{ code = '{code}', hidden = false }}"));
        let grounds: Vec<_> = grounds.collect();
        Settings::load_with(&format!("petitions.grounds = [{}]", grounds.join(", ")))
            .map_err(|error| error.to_string())
    }

    #[test]
    fn the_table_of_grounds_begins_with_the_nine_and_can_begin_with_others() {
        let nine = Settings::load(None).expect("the defaults").petitions.grounds;
        assert_eq!(nine.len(), 9);
        assert_eq!(nine.iter().filter(|ground| ground.hidden).count(), 4);
        let duplicates = nine.iter().filter(|ground| ground.names_duplicate);
        assert_eq!(
            duplicates.map(|ground| ground.code.as_str()).collect::<Vec<_>>(),
            ["duplicate"]
        );
        assert_eq!(with_grounds(&["in_court"]).expect("fits").petitions.grounds.len(), 1);
    }

    #[test]
    fn a_code_that_is_none_or_stands_there_twice_is_told_by_its_name() {
        for codes in [&["In court"][..], &["unclear", "unclear"], &[""], &[]] {
            let told = with_grounds(codes).expect_err("not a table");
            assert!(told.contains("petitions.grounds"), "{told}");
        }
    }
}
