//! What no person wrote: answers of machines, lists, reports, and letters that go round in circles.

use lettre::Address;
use mail_parser::Message;

use super::NotTaken;
use super::kind::Kind;
use crate::{Tags, mime};

/// By what it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Automatic {
    /// `Auto-Submitted` (RFC 3834, 5), which our own letters have too.
    #[error("it says that nobody submitted it")]
    Submitted,
    #[error("it is bulk mail")]
    Bulk,
    #[error("it came by a list")]
    List,
    /// A holiday reply, or what asks for none.
    #[error("a responder marked it")]
    Responder,
    /// Whoever sends it wants to hear nothing back (RFC 5321, 4.5.5).
    #[error("nothing can come back to its sender")]
    NoReturn,
    /// `mailer-daemon`, `no-reply`
    #[error("its sender is no person")]
    Sender,
    /// What became of a letter, or that it was read.
    #[error("it is a report")]
    Report,
}

/// Servers add one each; a letter takes a handful of them.
const RECEIVED_MAX: usize = 30;
const PRECEDENCES: [&str; 4] = ["bulk", "junk", "list", "auto_reply"];
const LISTS: [&str; 2] = ["List-Id", "List-Unsubscribe"];
const RESPONDERS: [&str; 3] = ["X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond"];
const MACHINES: [&str; 8] = [
    "mailer-daemon",
    "postmaster",
    "no-reply",
    "noreply",
    "no_reply",
    "do-not-reply",
    "donotreply",
    "do_not_reply",
];

pub(super) fn refuse(
    head: &Message<'_>,
    kind: &Kind,
    from: &Address,
    tags: &Tags,
) -> Result<(), NotTaken> {
    if tags.is_own(from.as_ref()) || mime::values(head, &["Received"]).len() > RECEIVED_MAX {
        return Err(NotTaken::Loop);
    }
    sign(head, kind, from).map_or(Ok(()), |sign| Err(NotTaken::Automatic(sign)))
}

fn sign(head: &Message<'_>, kind: &Kind, from: &Address) -> Option<Automatic> {
    let first = |names: &[&str]| mime::values(head, names).iter().map(|value| word(value)).next();
    let is_so = |names: &[&str]| first(names).is_some_and(|word| word != "no" && word != "none");
    let signs = [
        (kind.media == "multipart/report", Automatic::Report),
        (is_so(&["Auto-Submitted"]), Automatic::Submitted),
        (first(&["Return-Path"]).is_some_and(|path| is_no_return(&path)), Automatic::NoReturn),
        (is_so(&RESPONDERS), Automatic::Responder),
        (first(&LISTS).is_some(), Automatic::List),
        (
            first(&["Precedence"]).is_some_and(|word| PRECEDENCES.contains(&word.as_str())),
            Automatic::Bulk,
        ),
        (MACHINES.contains(&from.user().to_ascii_lowercase().as_str()), Automatic::Sender),
    ];
    signs.into_iter().find(|(is_seen, _)| *is_seen).map(|(_, sign)| sign)
}

/// The first word, in small letters: parameters and comments may follow it.
fn word(value: &str) -> String {
    let mut words = value.split(|c: char| c.is_whitespace() || c == ';' || c == '(');
    words.find(|word| !word.is_empty()).unwrap_or_default().to_ascii_lowercase()
}

fn is_no_return(path: &str) -> bool {
    let path = path.trim_matches(['<', '>']);
    path.is_empty() || path.split('@').next() == Some("mailer-daemon")
}
