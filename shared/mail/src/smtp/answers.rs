//! What an answer of the server's, or its absence, means for a letter.

use std::error::Error as _;
use std::io;

use lettre::transport::smtp::Error;

use crate::{EnhancedStatus, NotSent, Reason};

/// How far it had come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Connecting,
    LoggingIn,
    /// MAIL
    Sender,
    /// RCPT, and DATA before the letter
    Recipient,
    /// The letter is on its way, or with the server.
    Letter,
}

pub(super) fn not_sent(error: &Error, stage: Stage) -> NotSent {
    let Some(code) = error.status().map(u16::from) else {
        return without_answer(error, stage);
    };
    let status = status(error);
    match stage {
        Stage::LoggingIn => away(Reason::LogIn),
        _ if is_about_logging_in(code) => away(Reason::LogIn),
        _ if error.is_transient() => NotSent::Deferred { code, status },
        Stage::Connecting => away(Reason::Unwelcome),
        // The sender is ours, and the same but for its tag: no letter would be taken.
        Stage::Sender => away(Reason::Sender),
        Stage::Recipient | Stage::Letter => refused(code, status),
    }
}

/// `authentication required` and its kin may come wherever a server likes (RFC 4954, 6).
fn is_about_logging_in(code: u16) -> bool {
    matches!(code, 530 | 534 | 535 | 538)
}

fn refused(code: u16, status: Option<EnhancedStatus>) -> NotSent {
    match status {
        Some(at) if at.is_bad_address() => NotSent::BadAddress { code: Some(code), status },
        // Many servers answer to MAIL only when they hear RCPT.
        Some(EnhancedStatus { subject: 1, detail: 7 | 8, .. }) => away(Reason::Sender),
        // A bare 550 may as well be a policy.
        _ => NotSent::Refused { code, status },
    }
}

fn without_answer(error: &Error, stage: Stage) -> NotSent {
    if stage == Stage::Letter {
        return NotSent::Unknown;
    }
    if error.is_client() {
        // No way of logging in that both know.
        return away(if stage == Stage::LoggingIn { Reason::LogIn } else { Reason::Garbled });
    }
    let kind = connection_error(error);
    away(match (stage, kind) {
        _ if error.is_timeout() => Reason::TimedOut,
        // So rustls tells whatever is wrong with TLS.
        (_, Some(io::ErrorKind::InvalidData)) => Reason::UntrustedTls,
        _ if error.is_response() => Reason::Garbled,
        (Stage::Connecting, _) => Reason::Unreachable,
        _ => Reason::Broken,
    })
}

fn connection_error(error: &Error) -> Option<io::ErrorKind> {
    let mut causes = std::iter::successors(error.source(), |cause| (*cause).source());
    causes.find_map(|cause| cause.downcast_ref().map(io::Error::kind))
}

/// The first word of the answer, if it is one; nothing else of it is kept.
fn status(error: &Error) -> Option<EnhancedStatus> {
    error.source()?.to_string().split_whitespace().next()?.parse().ok()
}

fn away(reason: Reason) -> NotSent {
    NotSent::Away { reason }
}
