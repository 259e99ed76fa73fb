//! What became of a letter that has not gone out.

use std::fmt;

use crate::EnhancedStatus;

/// Why a letter has not gone out, by what is to be done about it. `code` is the reply code of SMTP,
/// `status` the enhanced one; the words of the server are left out, as servers quote addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// It cannot be an address, or the server says that nobody has it (5.1.x): write there no more.
    #[error("nobody has the address{}", Codes(*code, *status))]
    BadAddress { code: Option<u16>, status: Option<EnhancedStatus> },
    /// Refused for good for another reason: a full mailbox, a policy, this very letter.
    #[error("the letter is refused{}", Codes(Some(*code), *status))]
    Refused { code: u16, status: Option<EnhancedStatus> },
    /// To be tried again: a mailbox that is full for now, greylisting, too many connections.
    #[error("the letter is to be sent later{}", Codes(Some(*code), *status))]
    Deferred { code: u16, status: Option<EnhancedStatus> },
    /// The server cannot be used now. Nothing is wrong with the letter, and the next one fares no better.
    #[error("no letter can be sent: {reason}")]
    Away { reason: Reason },
    /// The connection ended after the letter was handed over and before the answer: it may have arrived.
    #[error("the letter may have been sent or not")]
    Unknown,
    /// We wrote what cannot be sent: a fault of ours, not of the person who gave the address.
    #[error("the letter cannot be written: {what}")]
    Malformed { what: &'static str },
}

/// What is the matter with the server, or between it and us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum Reason {
    #[error("the server cannot be reached")]
    Unreachable,
    #[error("the server does not answer in time")]
    TimedOut,
    #[error("the server does not offer TLS")]
    NoTls,
    #[error("the certificate of the server is not to be believed, or TLS failed otherwise")]
    UntrustedTls,
    #[error("the server does not let us log in")]
    LogIn,
    #[error("the server takes nothing from this sender")]
    Sender,
    #[error("the server does not serve us")]
    Unwelcome,
    #[error("the connection ended")]
    Broken,
    #[error("the server does not speak SMTP as it should")]
    Garbled,
    #[error("the folder cannot be written to")]
    Folder,
    #[error("no more letters are sent, the house is closing")]
    Closing,
}

impl NotSent {
    /// Sending this letter again would be no use.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::BadAddress { .. } | Self::Refused { .. } | Self::Malformed { .. })
    }
}

struct Codes(Option<u16>, Option<EnhancedStatus>);

impl fmt::Display for Codes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.0, self.1) {
            (Some(code), Some(status)) => write!(formatter, " ({code} {status})"),
            (Some(code), None) => write!(formatter, " ({code})"),
            (None, Some(status)) => write!(formatter, " ({status})"),
            (None, None) => Ok(()),
        }
    }
}
