//! The parts of a report: words for people, the fields for us, the letter that it is about.
//!
//! A report is never inside anything.

use std::borrow::Cow;

use mail_parser::{MessageParser, MimeHeaders as _};

use crate::mime::{halves, headers, parts, values};

pub(super) struct Report {
    /// The fields, as they stand.
    pub status: String,
    /// Headers that may say which letter it is about, the better ones first.
    pub addresses: Vec<String>,
}

/// Where the report came to: servers note it in one of these.
const OF_REPORT: [&str; 4] = ["Delivered-To", "X-Original-To", "Envelope-To", "To"];
/// What the returned letter says of itself.
const OF_LETTER: [&str; 2] = ["Return-Path", "Message-ID"];
/// More than any report has.
const PARTS_MAX: usize = 16;

pub(super) fn report(message: &[u8]) -> Option<Report> {
    let (head, body) = halves(message);
    let head = headers(head)?;
    let content_type = head.content_type()?;
    if !content_type.ctype().eq_ignore_ascii_case("multipart")
        || !content_type.subtype()?.eq_ignore_ascii_case("report")
    {
        return None;
    }
    let boundary = content_type.attribute("boundary").filter(|boundary| !boundary.is_empty())?;
    let parts: Vec<_> =
        parts(body, boundary, PARTS_MAX).iter().filter_map(|part| Part::read(part)).collect();
    let status = parts.iter().find(|part| part.is_status())?;
    let mut addresses = values(&head, &OF_REPORT);
    for part in parts.iter().filter(|part| part.is_letter()) {
        if let Some(letter) = headers(halves(&part.content).0) {
            addresses.extend(values(&letter, &OF_LETTER));
        }
    }
    Some(Report { status: String::from_utf8_lossy(&status.content).into_owned(), addresses })
}

struct Part<'a> {
    kind: String,
    content: Cow<'a, [u8]>,
}

impl<'a> Part<'a> {
    fn read(part: &'a [u8]) -> Option<Self> {
        let (head, body) = halves(part);
        let head = headers(head)?;
        let content_type = head.content_type()?;
        let kind = format!("{}/{}", content_type.ctype(), content_type.subtype()?);
        let part = Self { kind: kind.to_ascii_lowercase(), content: Cow::Borrowed(body) };
        let is_encoded = head.content_transfer_encoding().is_some_and(|encoding| {
            ["base64", "quoted-printable"].iter().any(|known| encoding.eq_ignore_ascii_case(known))
        });
        Some(if is_encoded { part.decoded(head.content_transfer_encoding()?) } else { part })
    }

    /// Read as a text, which holds nothing else.
    fn decoded(self, encoding: &str) -> Self {
        let mut text = format!("Content-Transfer-Encoding: {encoding}\r\n\r\n").into_bytes();
        text.extend_from_slice(&self.content);
        let decoded = MessageParser::default().parse(&text);
        let decoded = decoded.map(|message| message.root_part().contents().to_vec());
        Self { content: Cow::Owned(decoded.unwrap_or_default()), ..self }
    }

    fn is_status(&self) -> bool {
        ["message/delivery-status", "message/global-delivery-status"].contains(&self.kind.as_str())
    }

    /// The letter, or its headers only.
    fn is_letter(&self) -> bool {
        let kinds =
            ["message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"];
        kinds.contains(&self.kind.as_str())
    }
}
