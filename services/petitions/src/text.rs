//! What a petition says: parsed at the door, trusted afterwards.

use kernel::letters::{is_refused, is_unseen};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::rules::TextLimits;

/// What is asked, why, and an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PetitionText {
    pub action: String,
    pub background: String,
    #[serde(default)]
    pub additional_details: String,
}

/// Which part, for showing the message where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    Action,
    Background,
    AdditionalDetails,
}

impl Field {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Action => "action",
            Self::Background => "background",
            Self::AdditionalDetails => "additional_details",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    Missing,
    TooLong { max: usize },
    ControlCharacter,
}

impl PetitionText {
    /// Trims, and measures in characters as people count them.
    pub fn parse(
        action: &str,
        background: &str,
        additional_details: &str,
        limits: &TextLimits,
    ) -> Result<Self, Vec<(Field, TextFault)>> {
        let text = Self {
            // One sentence, on one line.
            action: action.split_whitespace().collect::<Vec<_>>().join(" "),
            background: tidy(background),
            additional_details: tidy(additional_details),
        };
        let faults: Vec<_> = [
            (Field::Action, &text.action, true, limits.action),
            (Field::Background, &text.background, true, limits.background),
            (Field::AdditionalDetails, &text.additional_details, false, limits.additional_details),
        ]
        .into_iter()
        .filter_map(|(field, text, required, max)| Some((field, fault(text, required, max)?)))
        .collect();
        if faults.is_empty() { Ok(text) } else { Err(faults) }
    }

    /// What the log keeps of a text that is not public yet.
    pub fn digest(&self, salt: Option<&str>) -> String {
        let parts = [&self.action, &self.background, &self.additional_details];
        digest(salt.into_iter().chain(parts.map(String::as_str)))
    }
}

/// SHA-256 over the parts, each with its length, in hexadecimal.
pub(crate) fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Words of so many characters at most: of the staff for a decision, of a petitioner for an appeal.
pub fn parse_words(text: &str, max: usize) -> Result<String, TextFault> {
    let text = tidy(text);
    match fault(&text, true, max) {
        Some(fault) => Err(fault),
        None => Ok(text),
    }
}

/// Words that may be left out.
pub fn parse_optional_words(text: &str, max: usize) -> Result<String, TextFault> {
    let text = tidy(text);
    match fault(&text, false, max) {
        Some(fault) => Err(fault),
        None => Ok(text),
    }
}

/// A public reason for a decision of the staff.
pub fn parse_reason(text: &str, limits: &TextLimits) -> Result<String, TextFault> {
    parse_words(text, limits.reason)
}

/// Browsers send line ends as CR LF; pages show one kind.
fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

fn fault(text: &str, required: bool, max: usize) -> Option<TextFault> {
    let length = text.chars().count();
    if required && text.chars().all(|letter| is_unseen(letter) || letter.is_whitespace()) {
        Some(TextFault::Missing)
    } else if text.chars().any(is_refused) {
        Some(TextFault::ControlCharacter)
    } else if length > max {
        Some(TextFault::TooLong { max })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_is_named_at_once() {
        let limits = TextLimits::default();
        let faults = PetitionText::parse(" ", "нэг\u{0}хоёр гурав", &"а".repeat(3_001), &limits)
            .expect_err("faulty");
        assert_eq!(
            faults,
            [
                (Field::Action, TextFault::Missing),
                (Field::Background, TextFault::ControlCharacter),
                (Field::AdditionalDetails, TextFault::TooLong { max: 3_000 }),
            ]
        );
    }

    #[test]
    fn what_shows_nothing_is_no_text_and_what_turns_it_around_is_refused() {
        let parse = |action: &str| PetitionText::parse(action, "Учир", "", &TextLimits::default());
        let unseen = parse("\u{200b} \u{2060}\u{feff}").expect_err("nothing to see");
        assert_eq!(unseen, [(Field::Action, TextFault::Missing)]);
        let turned = parse("\u{202e}жишээ").expect_err("read backwards");
        assert_eq!(turned, [(Field::Action, TextFault::ControlCharacter)]);
        let lines = parse(" Гэр \n\t хороолол  👩\u{200d}🌾 ").expect("one sentence");
        assert_eq!(lines.action, "Гэр хороолол 👩\u{200d}🌾");
    }

    #[test]
    fn the_parts_cannot_be_shifted_under_one_digest() {
        let text = |action: &str, background: &str| PetitionText {
            action: action.into(),
            background: background.into(),
            additional_details: String::new(),
        };
        assert_ne!(text("ab", "c").digest(None), text("a", "bc").digest(None));
        assert_ne!(text("ab", "c").digest(Some("salt")), text("ab", "c").digest(None));
    }
}
