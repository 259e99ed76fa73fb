//! What a petition says: parsed at the door, trusted afterwards.

use kernel::letters::{is_refused, is_unseen};
use kernel::words::{fault, on_one_line, parse_line, parse_words, tidy};
use serde::{Deserialize, Serialize};
use vault::salted::digest;

pub use kernel::words::TextFault;

use crate::rules::TextLimits;

/// What is asked, why, and an explanation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Default)]
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

/// Characters of a shown name at most; the longest in the registry have fewer.
pub const NAME_MAX: usize = 100;

impl PetitionText {
    /// A text that could be handed in: what is asked and why, each within its limit.
    pub fn parse(
        action: &str,
        background: &str,
        additional_details: &str,
        limits: &TextLimits,
    ) -> Result<Self, Vec<(Field, TextFault)>> {
        let text = Self {
            action: on_one_line(action),
            background: tidy(background),
            additional_details: tidy(additional_details),
        };
        text.is_whole(limits).map(|()| text)
    }

    /// The same with one part written anew, as far as it goes: while one still writes, what is asked
    /// must be there, and the rest may be.
    pub fn with(
        mut self,
        field: Field,
        written: &str,
        limits: &TextLimits,
    ) -> Result<Self, TextFault> {
        let (part, max) = match field {
            Field::Action => (&mut self.action, limits.action),
            Field::Background => (&mut self.background, limits.background),
            Field::AdditionalDetails => (&mut self.additional_details, limits.additional_details),
        };
        // What is asked is one sentence, on one line.
        *part = if field == Field::Action { on_one_line(written) } else { tidy(written) };
        match fault(part, field == Field::Action, max) {
            Some(fault) => Err(fault),
            None => Ok(self),
        }
    }

    /// Whether it says all that must be said before it is handed in, measured in characters as people
    /// count them.
    pub fn is_whole(&self, limits: &TextLimits) -> Result<(), Vec<(Field, TextFault)>> {
        let faults: Vec<_> = [
            (Field::Action, &self.action, true, limits.action),
            (Field::Background, &self.background, true, limits.background),
            (Field::AdditionalDetails, &self.additional_details, false, limits.additional_details),
        ]
        .into_iter()
        .filter_map(|(field, text, required, max)| Some((field, fault(text, required, max)?)))
        .collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// What the log keeps of a text that is not public yet.
    pub fn digest(&self, salt: Option<&str>) -> String {
        let parts = [&self.action, &self.background, &self.additional_details];
        digest(salt.into_iter().chain(parts.map(String::as_str)))
    }
}

/// A text of another system without what no form here takes: characters that do not show, or that turn a
/// line around.
pub fn without_refused(text: &str) -> String {
    text.chars().filter(|letter| !is_refused(*letter)).collect()
}

/// A petitioner's name, as they want it shown: one line of something to see.
pub fn parse_name(text: &str) -> Result<String, TextFault> {
    let name = parse_line(text, NAME_MAX)?;
    if name.chars().all(is_of_names) { Ok(name) } else { Err(TextFault::ControlCharacter) }
}

/// Letters, and what stands between them: neither numbers to call nor marks of HTML.
fn is_of_names(letter: char) -> bool {
    letter.is_alphabetic()
        || is_unseen(letter)
        || matches!(letter, ' ' | '.' | '-' | '‐' | '\'' | '’' | '\u{300}'..='\u{36f}')
}

/// A public reason for a decision of the staff.
pub fn parse_reason(text: &str, limits: &TextLimits) -> Result<String, TextFault> {
    parse_words(text, limits.reason)
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
        assert_eq!(
            parse("!!! … ???").expect_err("no words"),
            [(Field::Action, TextFault::Missing)]
        );
        assert_eq!(parse("\u{3164}").expect_err("a filler"), [(Field::Action, TextFault::Missing)]);
        let turned = parse("\u{202e}жишээ").expect_err("read backwards");
        assert_eq!(turned, [(Field::Action, TextFault::ControlCharacter)]);
        let lines = parse(" Гэр \n\t хороолол  👩\u{200d}🌾 ").expect("one sentence");
        assert_eq!(lines.action, "Гэр хороолол 👩\u{200d}🌾");
    }

    #[test]
    fn a_draft_lacks_its_reason_until_it_is_handed_in() {
        let limits = TextLimits::default();
        let begun = PetitionText::default().with(Field::Action, " Гэрэл ", &limits);
        let begun = begun.expect("that is enough to begin");
        let missing = vec![(Field::Background, TextFault::Missing)];
        assert_eq!(begun.is_whole(&limits), Err(missing.clone()));
        assert_eq!(PetitionText::parse("Гэрэл", "", "", &limits), Err(missing));
        let emptied = begun.clone().with(Field::Background, " ", &limits).expect("for now");
        assert_eq!(emptied, begun);
        let whole = begun.clone().with(Field::Background, "Учир", &limits).expect("a reason");
        assert_eq!(whole.is_whole(&limits), Ok(()));
    }

    #[test]
    fn what_may_not_be_handed_in_is_no_draft_either() {
        let limits = TextLimits::default();
        let with = |field, text: &str| PetitionText::default().with(field, text, &limits);
        assert_eq!(with(Field::Action, " "), Err(TextFault::Missing));
        let long = with(Field::Background, &"а".repeat(501));
        assert_eq!(long, Err(TextFault::TooLong { max: 500 }));
        let turned = with(Field::AdditionalDetails, "\u{202e}");
        assert_eq!(turned, Err(TextFault::ControlCharacter));
    }

    #[test]
    fn a_name_is_one_line_of_something_to_see() {
        assert_eq!(parse_name(" Дорж \n Бат ").as_deref(), Ok("Дорж Бат"));
        assert_eq!(parse_name("\u{200b} \u{feff}"), Err(TextFault::Missing));
        assert_eq!(parse_name("\u{202e}таБ"), Err(TextFault::ControlCharacter));
        assert_eq!(parse_name("Оюун-Эрдэнэ Д. О’Нил").as_deref(), Ok("Оюун-Эрдэнэ Д. О’Нил"));
        for none in ["<b>Бат</b>", "Бат 99112233", "bat@example.mn"] {
            assert_eq!(parse_name(none), Err(TextFault::ControlCharacter), "{none}");
        }
        assert!(parse_name(&"н".repeat(100)).is_ok());
        assert_eq!(parse_name(&"н".repeat(101)), Err(TextFault::TooLong { max: 100 }));
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
