//! Words that somebody wrote into a form, as they are shown to others: parsed at the door, trusted afterwards.

use crate::letters::{is_refused, is_unseen};

/// Why words are not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextFault {
    Missing,
    TooLong { max: usize },
    ControlCharacter,
}

/// Words of so many characters at most.
pub fn parse_words(text: &str, max: usize) -> Result<String, TextFault> {
    parsed(tidy(text), true, max)
}

/// Words that may be left out.
pub fn parse_optional_words(text: &str, max: usize) -> Result<String, TextFault> {
    parsed(tidy(text), false, max)
}

/// One line of something to see.
pub fn parse_line(text: &str, max: usize) -> Result<String, TextFault> {
    parsed(on_one_line(text), true, max)
}

fn parsed(text: String, required: bool, max: usize) -> Result<String, TextFault> {
    fault(&text, required, max).map_or(Ok(text), Err)
}

pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Browsers send line ends as CR LF; pages show one kind.
pub fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// What is wrong with a text, measured in characters as people count them.
pub fn fault(text: &str, required: bool, max: usize) -> Option<TextFault> {
    let length = text.chars().count();
    if required && text.chars().all(|letter| is_unseen(letter) || letter.is_whitespace()) {
        Some(TextFault::Missing)
    } else if text.chars().any(is_refused) {
        Some(TextFault::ControlCharacter)
    } else if length > max {
        Some(TextFault::TooLong { max })
    } else if required && !text.chars().any(|letter| letter.is_alphanumeric() && !is_unseen(letter))
    {
        // Signs alone say nothing that anyone could agree to.
        Some(TextFault::Missing)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lose_what_stands_around_them_and_lines_become_one() {
        assert_eq!(parse_words(" нэг\r\nхоёр ", 9).as_deref(), Ok("нэг\nхоёр"));
        assert_eq!(parse_line(" нэг\r\n  хоёр ", 9).as_deref(), Ok("нэг хоёр"));
        assert_eq!(parse_words("нэг хоёр гурав", 9), Err(TextFault::TooLong { max: 9 }));
        assert_eq!(parse_optional_words(" ", 9).as_deref(), Ok(""));
        assert_eq!(parse_words("!!!", 9), Err(TextFault::Missing));
        assert_eq!(parse_words("а\u{0}б", 9), Err(TextFault::ControlCharacter));
    }
}
