//! How someone can be reached, and by what name they wish to be shown: parsed at the door.

use std::fmt;

use kernel::letters;
use serde::{Deserialize, Serialize};
use vault::Kind;

/// What someone may leave with us; each needs their consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContactKind {
    Email,
    Phone,
    /// What they are called where they choose to be shown.
    Name,
}

impl ContactKind {
    pub const ALL: [Self; 3] = [Self::Email, Self::Phone, Self::Name];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Name => "name",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    pub(crate) const fn in_vault(self) -> Kind {
        match self {
            Self::Email => Kind::ContactEmail,
            Self::Phone => Kind::ContactPhone,
            Self::Name => Kind::ShownName,
        }
    }

    pub(crate) fn of_vault(kind: Kind) -> Option<Self> {
        Self::ALL.into_iter().find(|known| known.in_vault() == kind)
    }
}

/// A contact as it is kept: normalised, so that the same is found again.
#[derive(Clone, PartialEq, Eq)]
pub struct Contact {
    kind: ContactKind,
    value: String,
}

/// Longer than any name in use; an address of e-mail has its own limit, 254 (RFC 5321).
const NAME_CHARACTERS_MAX: usize = 80;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAContact {
    #[error("nothing is there")]
    Missing,
    #[error("it is no address of e-mail")]
    NotAnEmail,
    #[error("a telephone number of Mongolia has eight digits")]
    NotAPhone,
    #[error("a name is 1 to {NAME_CHARACTERS_MAX} characters, none of them unseen or a control")]
    NotAName,
}

impl Contact {
    pub fn parse(kind: ContactKind, text: &str) -> Result<Self, NotAContact> {
        let text = text.trim();
        if text.is_empty() {
            return Err(NotAContact::Missing);
        }
        let value = match kind {
            ContactKind::Email => email(text)?,
            ContactKind::Phone => phone(text)?,
            ContactKind::Name => name(text)?,
        };
        Ok(Self { kind, value })
    }

    pub const fn kind(&self) -> ContactKind {
        self.kind
    }

    pub fn value(&self) -> &str {
        &self.value
    }
}

/// How to reach someone is nobody's business in a log.
impl fmt::Debug for Contact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Contact({}, …)", self.kind.code())
    }
}

/// In small letters: the part before the @ may differ by case, and in practice never does.
fn email(text: &str) -> Result<String, NotAContact> {
    let options = email_address::Options::default().without_display_text().with_required_tld();
    let parsed = email_address::EmailAddress::parse_with_options(text, options);
    let parsed = parsed.map_err(|_| NotAContact::NotAnEmail)?;
    // Few servers take letters for other names (RFC 6531): better told here than found out later.
    if !parsed.local_part().is_ascii() {
        return Err(NotAContact::NotAnEmail);
    }
    Ok(parsed.as_str().to_lowercase())
}

/// Eight digits beginning with 5 to 9, with or without the country's +976.
fn phone(text: &str) -> Result<String, NotAContact> {
    let written = |c: char| c.is_ascii_digit() || matches!(c, '+' | ' ' | '-' | '(' | ')');
    if !text.chars().all(written) {
        return Err(NotAContact::NotAPhone);
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let local = match digits.strip_prefix("976") {
        Some(local) if digits.len() == 11 => local,
        _ => &digits,
    };
    let is_one = local.len() == 8 && local.starts_with(|first| ('5'..='9').contains(&first));
    if is_one { Ok(local.to_owned()) } else { Err(NotAContact::NotAPhone) }
}

/// On one line, and what it shows: two names that look alike are the same.
fn name(text: &str) -> Result<String, NotAContact> {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().all(|letter| letters::is_unseen(letter) || letter == ' ') {
        return Err(NotAContact::Missing);
    }
    let is_one = words.chars().count() <= NAME_CHARACTERS_MAX && !words.contains(is_no_letter);
    if is_one { Ok(words) } else { Err(NotAContact::NotAName) }
}

fn is_no_letter(letter: char) -> bool {
    letters::is_refused(letter)
        || (letters::is_unseen(letter) && !letters::shapes_the_old_script(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(kind: ContactKind, text: &str) -> Result<String, NotAContact> {
        Contact::parse(kind, text).map(|contact| contact.value().to_owned())
    }

    #[test]
    fn an_address_is_kept_as_it_is_found_again() {
        assert_eq!(read(ContactKind::Email, " Bat@Example.MN "), Ok("bat@example.mn".into()));
        for wrong in [
            "bat",
            "дорж@example.mn",
            "bat@",
            "@example.mn",
            "bat@example",
            "Бат <bat@example.mn>",
            "a b@c.mn",
        ] {
            assert_eq!(read(ContactKind::Email, wrong), Err(NotAContact::NotAnEmail), "{wrong}");
        }
    }

    #[test]
    fn a_number_is_eight_digits_however_it_is_written() {
        for written in ["99112233", "9911 2233", "+976 99112233", "976-9911-2233"] {
            assert_eq!(read(ContactKind::Phone, written), Ok("99112233".into()), "{written}");
        }
        for wrong in ["9911223", "991122334", "11112233", "+1 99112233", "99112233x", "утас"] {
            assert_eq!(read(ContactKind::Phone, wrong), Err(NotAContact::NotAPhone), "{wrong}");
        }
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(read(ContactKind::Name, " Бат  Дорж "), Ok("Бат Дорж".into()));
        assert_eq!(read(ContactKind::Name, "  "), Err(NotAContact::Missing));
        assert_eq!(read(ContactKind::Name, &"а".repeat(81)), Err(NotAContact::NotAName));
        assert_eq!(read(ContactKind::Name, "Бат\u{0}"), Err(NotAContact::NotAName));
    }

    #[test]
    fn a_name_is_what_it_shows() {
        for turned in ["\u{202e}таБ", "Бат\u{2066}", "Б\u{200b}ат", "Бат\u{feff}ын", "Б\u{ad}ат"]
        {
            assert_eq!(read(ContactKind::Name, turned), Err(NotAContact::NotAName), "{turned:?}");
        }
        assert_eq!(read(ContactKind::Name, "\u{200b} \u{180e}"), Err(NotAContact::Missing));
        let old = "ᠰᠠᠷ\u{180e}ᠠ";
        assert_eq!(read(ContactKind::Name, old), Ok(old.into()), "the old script spells with it");
    }

    #[test]
    fn a_contact_is_not_printed() {
        let contact = Contact::parse(ContactKind::Phone, "99112233").expect("a number");
        assert!(!format!("{contact:?}").contains("99112233"));
    }
}
