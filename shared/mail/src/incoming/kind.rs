//! What a part says of itself in its headers.

use mail_parser::{ContentType, Message, MimeHeaders as _};

use super::continued;
use crate::mime;

/// What a part is that says nothing (RFC 2045, 5.2), and what it is within a digest (RFC 2046, 5.1.5).
pub(super) const TEXT: &str = "text/plain";
pub(super) const LETTER: &str = "message/rfc822";

#[derive(Debug, Default)]
pub(super) struct Kind {
    /// `text/plain`, in small letters.
    pub media: String,
    pub boundary: Option<String>,
    pub charset: Option<String>,
    /// As it is declared.
    pub name: Option<String>,
    pub is_attachment: bool,
    pub coding: Coding,
    pub flow: Option<Flow>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Coding {
    Base64,
    QuotedPrintable,
    #[default]
    None,
}

/// `format=flowed` (RFC 3676).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flow {
    /// The space at the end of a line only says that it goes on.
    pub deletes_space: bool,
}

impl Kind {
    /// `otherwise` is what it is if it does not say.
    pub fn read(head: &[u8], otherwise: &str) -> Self {
        let Some(head) = mime::headers(head) else {
            return Self { media: otherwise.to_owned(), ..Self::default() };
        };
        let (declared, placed) = (head.content_type(), head.content_disposition());
        let of = |kind: Option<&ContentType<'_>>, name: &str| {
            kind.and_then(|kind| kind.attribute(name)).map(str::trim).map(str::to_owned)
        };
        let said = |name: &str| of(declared, name).filter(|value| !value.is_empty());
        let is = |name: &str, wanted: &str| {
            said(name).is_some_and(|value| value.eq_ignore_ascii_case(wanted))
        };
        Self {
            media: declared.and_then(media).unwrap_or_else(|| otherwise.to_owned()),
            boundary: said("boundary"),
            charset: said("charset"),
            name: continued(&head, "Content-Disposition", "filename")
                .or_else(|| of(placed, "filename"))
                .or_else(|| continued(&head, "Content-Type", "name"))
                .or_else(|| said("name")),
            is_attachment: placed.is_some_and(ContentType::is_attachment),
            coding: coding(head.content_transfer_encoding().unwrap_or_default()),
            flow: is("format", "flowed").then(|| Flow { deletes_space: is("delsp", "yes") }),
        }
    }

    pub fn is_multipart(&self) -> bool {
        self.media.starts_with("multipart/")
    }

    /// Words for whoever reads it, and not a file that happens to be of words.
    pub fn is_text(&self, is_whole: bool) -> bool {
        let is_text = self.media == TEXT || self.is_page();
        is_text && !self.is_attachment && (self.name.is_none() || is_whole)
    }

    pub fn is_page(&self) -> bool {
        self.media == "text/html"
    }

    /// It is about the other parts.
    pub fn is_signature(&self) -> bool {
        ["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"]
            .iter()
            .any(|kind| self.media.strip_prefix("application/") == Some(kind))
    }
}

fn continued(head: &Message<'_>, header: &str, parameter: &str) -> Option<String> {
    mime::values(head, &[header]).iter().find_map(|value| continued::value(value, parameter))
}

fn media(kind: &ContentType<'_>) -> Option<String> {
    Some(format!("{}/{}", kind.ctype(), kind.subtype()?).to_ascii_lowercase())
}

fn coding(name: &str) -> Coding {
    match name.trim().to_ascii_lowercase().as_str() {
        "base64" => Coding::Base64,
        "quoted-printable" => Coding::QuotedPrintable,
        _ => Coding::None,
    }
}
