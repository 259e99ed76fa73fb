//! Naming: by what an author is known is their choice, comment by comment.
//!
//! The house has forgotten people's names: who wants to be named writes it, and that is the consent. It is kept
//! with the words, and goes with them. Nobody has checked it, and pages say so.

use crate::comment::events::ShownAs;
use crate::text::{Fault, Name};

/// By what an author wants to be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ByName {
    FullName(Name),
    /// The given name with an initial: «Д.Бат».
    Initial(Name),
    Pseudonym,
}

/// Why a name is not shown as it was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameFault {
    #[error(transparent)]
    Written(#[from] Fault),
    #[error("a full name has two words at least")]
    NotFull,
    #[error("an initial, a point and one given name")]
    NotInitial,
}

impl ByName {
    /// A name that is written for a pseudonym is let go.
    pub fn parse(shown_as: ShownAs, text: &str) -> Result<Self, NameFault> {
        Ok(match shown_as {
            ShownAs::Pseudonym => Self::Pseudonym,
            ShownAs::FullName => Self::FullName(full(Name::parse(text)?)?),
            ShownAs::Initial => Self::Initial(initial(&Name::parse(text)?)?),
        })
    }

    pub(crate) fn parts(self) -> (ShownAs, Option<Name>) {
        match self {
            Self::FullName(name) => (ShownAs::FullName, Some(name)),
            Self::Initial(name) => (ShownAs::Initial, Some(name)),
            Self::Pseudonym => (ShownAs::Pseudonym, None),
        }
    }
}

fn full(name: Name) -> Result<Name, NameFault> {
    let words = name.as_str().split(' ').filter(|word| letters(word) >= 2).count();
    if words >= 2 { Ok(name) } else { Err(NameFault::NotFull) }
}

fn initial(name: &Name) -> Result<Name, NameFault> {
    let (initial, given) = name.as_str().split_once('.').ok_or(NameFault::NotInitial)?;
    let given = given.trim();
    let is_one_name = letters(given) >= 2 && !given.contains([' ', '.']);
    if !(1..=2).contains(&letters(initial)) || initial.contains(' ') || !is_one_name {
        return Err(NameFault::NotInitial);
    }
    Ok(Name::parse(&format!("{initial}.{given}"))?)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|letter| letter.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(shown_as: ShownAs, text: &str) -> Result<String, NameFault> {
        let (_, name) = ByName::parse(shown_as, text)?.parts();
        Ok(name.map(|name| name.as_str().to_owned()).unwrap_or_default())
    }

    #[test]
    fn an_initial_stands_before_one_given_name() {
        let initial = |text| shown(ShownAs::Initial, text);
        assert_eq!(initial("Д. Бат").as_deref(), Ok("Д.Бат"));
        assert_eq!(initial("Ш.Бат-Эрдэнэ").as_deref(), Ok("Ш.Бат-Эрдэнэ"));
        for wrong in ["Бат", "Дорж Бат", "Д.", ".Бат", "Дорж.Бат", "Д.Бат бла", "Д.Б.Бат"]
        {
            assert_eq!(initial(wrong), Err(NameFault::NotInitial), "{wrong}");
        }
        assert_eq!(initial(""), Err(NameFault::Written(Fault::Missing)));
    }

    #[test]
    fn a_full_name_has_two_words() {
        let full = |text| shown(ShownAs::FullName, text);
        assert_eq!(full("Доржийн  Бат").as_deref(), Ok("Доржийн Бат"));
        for wrong in ["Бат", "Д. Бат", "Д.Бат"] {
            assert_eq!(full(wrong), Err(NameFault::NotFull), "{wrong}");
        }
    }

    #[test]
    fn a_pseudonym_lets_the_name_go() {
        assert_eq!(shown(ShownAs::Pseudonym, "Бат 99").as_deref(), Ok(""));
    }
}
