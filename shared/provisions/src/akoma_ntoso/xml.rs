//! XML as far as it is ours: what is written is escaped, what is read has its line, and nothing
//! that could grow or reach out is let in.

use quick_xml::XmlVersion;
use quick_xml::errors::IllFormedError;
use quick_xml::events::{BytesRef, BytesStart};

use crate::faults::{Malformed, Problem};
use crate::letters;

/// The reader looks for repeated attributes among all of an element's, so that there must not be
/// many.
const ATTRIBUTES_MAX: usize = 64;

/// How much of a name or of stray words is told back.
const TOLD_CHARS_MAX: usize = 60;

/// Text for between tags or between quotation marks; what XML cannot hold is left out.
pub(super) fn escaped(text: &str) -> String {
    let text: String = text.chars().filter(|letter| !letters::is_refused(*letter)).collect();
    quick_xml::escape::escape(text).into_owned()
}

/// An element's name and attributes, without their prefixes.
pub(super) struct Element {
    pub(super) name: String,
    /// Empty where there is none.
    pub(super) prefix: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    pub(super) fn read(start: &BytesStart<'_>) -> Result<Self, Problem> {
        let mut attributes = Vec::new();
        for attribute in start.attributes() {
            let attribute = attribute.map_err(malformed)?;
            if attributes.len() >= ATTRIBUTES_MAX {
                return Err(Problem::TooManyAttributes { max: ATTRIBUTES_MAX });
            }
            let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(malformed)?;
            let name = text(attribute.key.as_ref());
            let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
            let name = if is_namespace { name } else { text(attribute.key.local_name().as_ref()) };
            if let Some(letter) = value.chars().find(|letter| letters::is_refused(*letter)) {
                return Err(Problem::RefusedCharacter { code: u32::from(letter) });
            }
            attributes.push((name, value.into_owned()));
        }
        let (name, prefix) = start.name().decompose();
        let prefix = prefix.map(|prefix| text(prefix.as_ref())).unwrap_or_default();
        Ok(Self { name: text(name.as_ref()), prefix, attributes })
    }

    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The namespace that the element itself declares for its name.
    pub(super) fn namespace(&self) -> Option<&str> {
        if self.prefix.is_empty() {
            return self.attribute("xmlns");
        }
        self.attribute(&format!("xmlns:{}", self.prefix))
    }
}

/// One of the five entities that every XML has, or a character by its number.
pub(super) fn referred(reference: &BytesRef<'_>) -> Result<String, Problem> {
    let name = text(reference);
    if !reference.is_char_ref() {
        let known = quick_xml::escape::resolve_predefined_entity(&name);
        return known.map(str::to_owned).ok_or(Problem::Entity { name: told(&name) });
    }
    let letter = reference.resolve_char_ref().ok().flatten();
    let white = [Some('\t'), Some('\r'), Some('\n')];
    match letter {
        Some(_) if white.contains(&letter) => Ok(" ".to_owned()),
        Some(letter) if !letters::is_refused(letter) => Ok(letter.to_string()),
        _ => Err(Problem::CharacterReference { reference: told(&name) }),
    }
}

pub(super) fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

pub(super) fn told(text: &str) -> String {
    text.chars().take(TOLD_CHARS_MAX).collect()
}

pub(super) fn malformed(error: impl Into<quick_xml::Error>) -> Problem {
    use quick_xml::Error;
    let how = match error.into() {
        Error::IllFormed(IllFormedError::MissingEndTag(_)) => Malformed::NotClosed,
        Error::IllFormed(IllFormedError::UnmatchedEndTag(found)) => {
            Malformed::NotOpened { found: told(&found) }
        }
        Error::IllFormed(IllFormedError::MismatchedEndTag { expected, found }) => {
            Malformed::Crossed { found: told(&found), expected: told(&expected) }
        }
        Error::Syntax(_) => Malformed::Unfinished,
        Error::InvalidAttr(_) => Malformed::Attribute,
        Error::Escape(_) | Error::IllFormed(IllFormedError::UnclosedReference) => {
            Malformed::Reference
        }
        _ => Malformed::Otherwise,
    };
    how.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escaped("<а & \"б\">\u{0}\u{ffff}"), "&lt;а &amp; &quot;б&quot;&gt;");
    }

    #[test]
    fn only_the_known_entities_and_legal_characters_are_let_in() {
        for (name, letter) in [("amp", "&"), ("#x41", "A"), ("#10", " "), ("#185", "¹")] {
            assert_eq!(referred(&BytesRef::new(name)).as_deref(), Ok(letter));
        }
        for name in ["nbsp", "lol9", "#0", "#xD800", "#x202e", "#99999999999", "#"] {
            assert!(referred(&BytesRef::new(name)).is_err(), "{name}");
        }
    }
}
