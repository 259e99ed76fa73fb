//! A message from the outside: headers, an empty line, and parts between the lines of a boundary.
//!
//! Messages are taken apart here, as the parser nests them without an end, and one made for that purpose
//! takes more stack than there is. The parser reads headers, one head at a time.

use mail_parser::{Message, MessageParser};

/// The headers with the empty line that ends them, and what follows.
pub(crate) fn halves(message: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in message.split_inclusive(|byte| *byte == b'\n') {
        at += line.len();
        if line.trim_ascii_end().is_empty() {
            break;
        }
    }
    message.split_at(at)
}

pub(crate) fn headers(head: &[u8]) -> Option<Message<'_>> {
    MessageParser::default().parse_headers(head)
}

/// Every value that stands under these names, as it stands there, the first name first.
pub(crate) fn values(head: &Message<'_>, names: &[&str]) -> Vec<String> {
    let text = |from: u32, to: u32| head.raw_message.get(from as usize..to as usize);
    let named = |name: &str| {
        let headers =
            head.headers().iter().filter(|header| header.name().eq_ignore_ascii_case(name));
        let values = headers.filter_map(|header| text(header.offset_start(), header.offset_end()));
        values.map(|value| String::from_utf8_lossy(value).into_owned()).collect::<Vec<_>>()
    };
    names.iter().flat_map(|name| named(name)).collect()
}

/// Everything between the lines of the boundary (RFC 2046, 5.1.1), so many parts at most.
pub(crate) fn parts<'a>(body: &'a [u8], boundary: &str, parts_max: usize) -> Vec<&'a [u8]> {
    let (next, last) = (format!("--{boundary}"), format!("--{boundary}--"));
    let (mut parts, mut begun, mut at) = (Vec::new(), None, 0);
    for line in body.split_inclusive(|byte| *byte == b'\n') {
        let is_last = line.trim_ascii_end() == last.as_bytes();
        if is_last || line.trim_ascii_end() == next.as_bytes() {
            parts.extend(begun.replace(at + line.len()).map(|begun| &body[begun..at]));
        }
        if is_last || parts.len() == parts_max {
            return parts;
        }
        at += line.len();
    }
    // Cut off on the way: what there is of the last one.
    parts.extend(begun.map(|begun| &body[begun..]));
    parts
}

/// Whatever may be an address in a header.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    let apart = |c: char| c.is_whitespace() || c.is_control() || "<>()\"',;:".contains(c);
    text.split(apart).filter(|word| word.contains('@'))
}
