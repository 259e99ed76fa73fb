//! The parts of a letter: which of them are its words, and which are enclosed.

use super::kind::{self, Kind};
use super::{charset, cleaning, coding, flowed, html};
use crate::mime;

#[derive(Default)]
pub(super) struct Parts<'a> {
    /// All its texts, cleaned.
    pub text: String,
    /// Some of a text was too long to be read, or parts were too many or too deep.
    pub is_cut: bool,
    /// Everything else, in order.
    pub enclosed: Vec<Piece<'a>>,
    /// The text was written as such, not made of a page.
    is_plain: bool,
}

/// A part that has no parts.
pub(super) struct Piece<'a> {
    pub kind: Kind,
    pub body: &'a [u8],
}

/// More than any letter has: each within the one before, and all of them.
const DEPTH_MAX: usize = 10;
const PARTS_MAX: usize = 100;
/// Bytes.
const PART_HEAD_MAX: usize = 16 * 1024;
/// Bytes of one text as it came: many times what is kept, as pages are mostly not words.
const TEXT_BYTES_MAX: usize = 4 * 1024 * 1024;

pub(super) fn gather<'a>(kind: Kind, body: &'a [u8]) -> Parts<'a> {
    Reader { left: PARTS_MAX }.part(kind, body, 0)
}

struct Reader {
    left: usize,
}

impl Reader {
    fn part<'a>(&mut self, kind: Kind, body: &'a [u8], depth: usize) -> Parts<'a> {
        self.left = self.left.saturating_sub(1);
        if kind.is_multipart() {
            if depth == DEPTH_MAX {
                return Parts { is_cut: true, ..Parts::default() };
            }
            let boundary = kind.boundary.as_deref();
            let within = boundary.map(|boundary| mime::parts(body, boundary, self.left));
            return match within.filter(|within| !within.is_empty()) {
                Some(within) => self.several(&kind, within, depth),
                // Broken on its way: better its lines as they are than nothing.
                None => text(&kind, body),
            };
        }
        if kind.is_text(depth == 0) {
            return text(&kind, body);
        }
        let enclosed = if kind.is_signature() { vec![] } else { vec![Piece { kind, body }] };
        Parts { enclosed, ..Parts::default() }
    }

    fn several<'a>(&mut self, kind: &Kind, within: Vec<&'a [u8]>, depth: usize) -> Parts<'a> {
        let otherwise = if kind.media == "multipart/digest" { kind::LETTER } else { kind::TEXT };
        let mut parts = Vec::new();
        let mut is_cut = within.len() >= self.left;
        for part in within {
            let (head, body) = mime::halves(part);
            if self.left > 0 && head.len() <= PART_HEAD_MAX {
                parts.push(self.part(Kind::read(head, otherwise), trimmed(body), depth + 1));
            } else {
                is_cut = true;
            }
        }
        let parts = match kind.media.as_str() {
            "multipart/alternative" => alternative(parts),
            _ => one_after_another(parts),
        };
        Parts { is_cut: parts.is_cut || is_cut, ..parts }
    }
}

/// The line that the boundary begins after is the boundary's (RFC 2046, 5.1.1).
fn trimmed(body: &[u8]) -> &[u8] {
    let body = body.strip_suffix(b"\n").unwrap_or(body);
    body.strip_suffix(b"\r").unwrap_or(body)
}

fn text<'a>(kind: &Kind, body: &[u8]) -> Parts<'a> {
    let read = &body[..body.len().min(TEXT_BYTES_MAX)];
    let text = charset::decode(&coding::decode(read, kind.coding), kind.charset.as_deref());
    let text = match kind.flow {
        _ if kind.is_page() => html::text(&text),
        Some(flow) => flowed::unfolded(&text, flow),
        None => text,
    };
    let (text, is_cut) = (cleaning::lines(&text), read.len() < body.len());
    Parts { text, is_cut, enclosed: Vec::new(), is_plain: !kind.is_page() }
}

fn one_after_another(parts: Vec<Parts<'_>>) -> Parts<'_> {
    let mut all = Parts { is_plain: true, ..Parts::default() };
    for part in parts {
        if !part.text.is_empty() {
            all.text.push_str(if all.text.is_empty() { "" } else { "\n\n" });
            all.text.push_str(&part.text);
            all.is_plain &= part.is_plain;
        }
        all.is_cut |= part.is_cut;
        all.enclosed.extend(part.enclosed);
    }
    all
}

/// The same said in several ways: as a text if there is one. What is enclosed in any of them is enclosed:
/// some programs put it beside the page only.
fn alternative(mut parts: Vec<Parts<'_>>) -> Parts<'_> {
    let says = |part: &Parts<'_>| !part.text.is_empty();
    let chosen = parts.iter().position(|part| says(part) && part.is_plain);
    let Some(chosen) = chosen.or_else(|| parts.iter().position(says)) else {
        return one_after_another(parts);
    };
    for (_, part) in parts.iter_mut().enumerate().filter(|(at, _)| *at != chosen) {
        part.text.clear();
        part.is_cut = false;
    }
    one_after_another(parts)
}
