//! What people write about a matter: parsed at the door, trusted afterwards.

use kernel::letters::{is_refused, is_unseen};
use serde::{Deserialize, Serialize};

use crate::rules::TextLimits;

/// Characters of a shown name at most, as petitions have it.
pub const NAME_MAX: usize = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("it says nothing")]
    Missing,
    #[error("it has more than {max} characters")]
    TooLong { max: usize },
    #[error("it has characters that do not show")]
    ControlCharacter,
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $limit:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            pub fn parse(text: &str, limits: &TextLimits) -> Result<Self, Fault> {
                let text = text.replace("\r\n", "\n").trim().to_owned();
                fault(&text, limits.$limit).map_or(Ok(Self(text)), Err)
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    )+};
}

texts! {
    /// What someone says.
    CommentText: comment,
    /// How they would word the provision.
    Suggested: suggested,
    /// Of the staff for what they decide, of an author against it.
    Reason: reason,
    /// Of a group.
    Title: title,
}

/// A name as its owner wants it shown: one line of letters and what stands between them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Name(String);

impl Name {
    pub fn parse(text: &str) -> Result<Self, Fault> {
        let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
        match fault(&name, NAME_MAX) {
            Some(fault) => Err(fault),
            None if !name.chars().all(is_of_names) => Err(Fault::ControlCharacter),
            None => Ok(Self(name)),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Neither numbers to call nor marks of HTML.
fn is_of_names(letter: char) -> bool {
    letter.is_alphabetic()
        || is_unseen(letter)
        || matches!(letter, ' ' | '.' | '-' | '‐' | '\'' | '’' | '\u{300}'..='\u{36f}')
}

fn fault(text: &str, max: usize) -> Option<Fault> {
    if text.chars().any(is_refused) {
        Some(Fault::ControlCharacter)
    } else if text.chars().count() > max {
        Some(Fault::TooLong { max })
    } else if !text.chars().any(|letter| letter.is_alphanumeric() && !is_unseen(letter)) {
        // Signs alone say nothing that anyone could answer.
        Some(Fault::Missing)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comment_says_something_that_everyone_can_see() {
        let parse = |text: &str| CommentText::parse(text, &TextLimits::default());
        assert_eq!(parse(" Хугацаа\r\nбогино \n").expect("a text").as_str(), "Хугацаа\nбогино");
        for nothing in ["", " \n ", "!!!", "\u{200b}"] {
            assert_eq!(parse(nothing), Err(Fault::Missing), "{nothing:?}");
        }
        assert_eq!(parse("нэг\u{0}"), Err(Fault::ControlCharacter));
        assert_eq!(parse("\u{202e}жишээ"), Err(Fault::ControlCharacter));
        assert!(parse(&"а".repeat(5_000)).is_ok());
        assert_eq!(parse(&"а".repeat(5_001)), Err(Fault::TooLong { max: 5_000 }));
    }

    #[test]
    fn a_name_is_one_line_of_letters() {
        assert_eq!(Name::parse(" Д. \n Бат ").expect("a name").as_str(), "Д. Бат");
        for none in ["<b>Бат</b>", "Бат 99112233"] {
            assert_eq!(Name::parse(none), Err(Fault::ControlCharacter), "{none}");
        }
        assert_eq!(Name::parse(&"н".repeat(101)), Err(Fault::TooLong { max: 100 }));
    }
}
