//! What is enclosed in a letter, as far as there is room for it.

use std::fmt;

use mail_parser::HeaderName;

use super::parts::Piece;
use super::{cleaning, coding, kind, sender};
use crate::mime;

/// A file, whatever it is. `Debug` shows how long it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// What it is called, without a path: at most [`Attachment::NAME_LENGTH_MAX`] characters, never none.
    pub name: String,
    /// Never empty.
    pub content: Vec<u8>,
}

impl Attachment {
    /// Of one letter: more than anybody keeps of it, for some of them are of a kind that is not kept.
    pub const NUMBER_MAX: usize = 20;
    /// Of one of them.
    pub const BYTES_MAX: usize = 5 * 1024 * 1024;
    /// Of all of them.
    pub const ALL_BYTES_MAX: usize = 15 * 1024 * 1024;
    /// Characters.
    pub const NAME_LENGTH_MAX: usize = 120;
}

/// What there was no room for.
#[derive(Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// As in [`Attachment`].
    pub name: String,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// It is longer than [`Attachment::BYTES_MAX`].
    TooLarge,
    /// With those before it, it is longer than [`Attachment::ALL_BYTES_MAX`].
    TooMuch,
    /// There are [`Attachment::NUMBER_MAX`] before it.
    TooMany,
}

/// What was attached comes before what a letter shows within: that may be the logo under a signature.
pub(super) fn choose(mut enclosed: Vec<Piece<'_>>) -> (Vec<Attachment>, Vec<LeftOut>) {
    enclosed.sort_by_key(|piece| !piece.kind.is_attachment);
    let (mut chosen, mut left_out, mut bytes) = (Vec::new(), Vec::new(), 0);
    for (at, piece) in enclosed.iter().enumerate() {
        let name = name(piece, at + 1);
        if chosen.len() == Attachment::NUMBER_MAX {
            left_out.push(LeftOut { name, why: Why::TooMany });
            continue;
        }
        let content = coding::decode(piece.body, piece.kind.coding);
        if content.len() > Attachment::BYTES_MAX {
            left_out.push(LeftOut { name, why: Why::TooLarge });
        } else if bytes + content.len() > Attachment::ALL_BYTES_MAX {
            left_out.push(LeftOut { name, why: Why::TooMuch });
        } else if !content.is_empty() {
            bytes += content.len();
            chosen.push(Attachment { name, content: content.into_owned() });
        }
    }
    (chosen, left_out)
}

/// As it is declared; a letter that was forwarded is called after what it is about.
fn name(piece: &Piece<'_>, number: usize) -> String {
    let declared = piece.kind.name.as_deref().map(cleaned).filter(|name| !name.is_empty());
    let forwarded = || {
        let (head, _) = mime::halves(piece.body);
        let head = (piece.kind.media == kind::LETTER).then(|| mime::headers(head))??;
        head.header(HeaderName::Subject)?;
        let subject = cleaned(&sender::subject(&head).replace(['/', '\\'], " "));
        (!subject.is_empty()).then(|| cleaned(&format!("{subject}.eml")))
    };
    declared.or_else(forwarded).unwrap_or_else(|| format!("attachment-{number}"))
}

/// The last of a path, in one line. What is cut is the middle: the ending says what it is.
fn cleaned(declared: &str) -> String {
    const ENDING_MAX: usize = 10;
    let name = declared.rsplit(['/', '\\']).next().unwrap_or_default();
    let name = name.replace(['"', '<', '>', ':', '|', '?', '*', ';', '%'], "");
    let name = cleaning::one_line(&name, usize::MAX);
    let name = name.trim_matches([' ', '.']);
    if name.chars().all(kernel::letters::is_unseen) {
        return String::new();
    }
    let (stem, ending) = match name.rsplit_once('.') {
        Some((stem, ending)) if ending.chars().count() <= ENDING_MAX => (stem, ending),
        _ => (name, ""),
    };
    let dot = if ending.is_empty() { "" } else { "." };
    let room = Attachment::NAME_LENGTH_MAX - ending.chars().count() - dot.len();
    let (stem, _) = cleaning::cut(stem.to_owned(), room);
    format!("{stem}{dot}{ending}")
}

impl fmt::Debug for Attachment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Attachment");
        shown.field("bytes", &self.content.len()).finish_non_exhaustive()
    }
}

impl fmt::Debug for LeftOut {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("LeftOut").field("why", &self.why).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_name_and_no_path() {
        for (declared, name) in [
            ("Зураг 1.jpg", "Зураг 1.jpg"),
            ("C:\\Users\\Bat\\гэрээ.pdf", "гэрээ.pdf"),
            ("../../etc/passwd", "passwd"),
            ("a\r\nContent-Type: x\"; y.pdf", "a Content-Type x y.pdf"),
            ("\u{202e}fdp.exe", "fdp.exe"),
            (".htaccess", "htaccess"),
            ("...", ""),
            ("\u{200b}", ""),
        ] {
            assert_eq!(cleaned(declared), name, "{declared:?}");
        }
        let long = cleaned(&format!("{}.jpeg", "ө".repeat(500)));
        assert!(long.ends_with("ө.jpeg") && long.chars().count() == Attachment::NAME_LENGTH_MAX);
        let long = cleaned(&format!("a.{}", "ө".repeat(500)));
        assert_eq!(long.chars().count(), Attachment::NAME_LENGTH_MAX);
    }
}
