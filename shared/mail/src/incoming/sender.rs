//! Whom a letter is from, where it was sent to, what it is called, and what it answers.

use lettre::Address;
use mail_parser::{HeaderName, Message};

use super::MESSAGE_ID_LENGTH_MAX;
use crate::{address, mime};

/// Where a letter came to: its own headers, and those in which servers note it.
const SENT_TO: [&str; 5] = ["Delivered-To", "X-Original-To", "Envelope-To", "To", "Cc"];

/// The first address of the one header. Two of them are shown in one way here and in another there.
pub(super) fn read(head: &Message<'_>) -> Option<Address> {
    let mut headers = head.header_values(HeaderName::From);
    let from = headers.next().filter(|_| headers.next().is_none())?;
    address::read(from.as_address()?.first()?.address()?)
}

pub(super) fn sent_to(head: &Message<'_>) -> Vec<String> {
    let values = mime::values(head, &SENT_TO);
    values.iter().flat_map(|value| mime::words(value)).map(str::to_owned).collect()
}

/// The Message-IDs of what it answers, the nearest first (RFC 5322, 3.6.4): those who wrote in between stand last
/// in the References.
pub(super) fn answered(head: &Message<'_>) -> Vec<String> {
    let of = |name| {
        let values = mime::values(head, &[name]);
        let ids = values.iter().flat_map(|value| mime::words(value));
        ids.map(str::to_owned).collect::<Vec<_>>()
    };
    of("In-Reply-To").into_iter().chain(of("References").into_iter().rev()).collect()
}

pub(super) fn subject<'a>(head: &'a Message<'_>) -> &'a str {
    let mut subjects = head.header_values(HeaderName::Subject);
    subjects.next().and_then(|subject| subject.as_text()).unwrap_or_default()
}

/// A longer one is not cut: two letters would be one.
pub(super) fn message_id(head: &Message<'_>) -> Option<String> {
    let values = mime::values(head, &["Message-ID"]);
    let id = values.first()?.trim().trim_start_matches('<').trim_end_matches('>');
    let is_right = (1..=MESSAGE_ID_LENGTH_MAX).contains(&id.len())
        && id.bytes().all(|byte| byte.is_ascii_graphic());
    is_right.then(|| id.to_owned())
}
