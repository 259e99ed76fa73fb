//! Reading what comes back: a report of what became of a letter (RFC 3464).

mod fields;
mod parts;

use crate::{EnhancedStatus, Verp, mime};
use fields::Recipient;

/// What became of a letter after a server had taken it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bounce {
    /// The id of the letter.
    pub letter: String,
    pub action: Action,
    pub status: Option<EnhancedStatus>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Given up.
    Failed,
    /// Still being tried.
    Delayed,
    Delivered,
    /// Passed on to a server that makes no reports.
    Relayed,
    /// Passed on to several, as a list does.
    Expanded,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotABounce {
    #[error("the message is longer than {LENGTH_MAX} bytes")]
    TooLong,
    /// A holiday reply, somebody's answer, a receipt for having read.
    #[error("the message is no delivery status notification")]
    NoReport,
    /// Or somebody made it up.
    #[error("the report is of no letter of ours")]
    NoLetter,
}

/// Bytes. A report returns the letter it is about, and ours are short.
pub const LENGTH_MAX: usize = 512 * 1024;

/// `verp` is made of the same [`crate::Bounces`] that the letters were sent with.
pub fn read(message: &[u8], verp: &Verp) -> Result<Bounce, NotABounce> {
    if message.len() > LENGTH_MAX {
        return Err(NotABounce::TooLong);
    }
    let report = parts::report(message).ok_or(NotABounce::NoReport)?;
    let Recipient { action, status } =
        fields::recipient(&report.status).ok_or(NotABounce::NoReport)?;
    let mut words = report.addresses.iter().flat_map(|text| mime::words(text));
    let letter = words.find_map(|word| verp.letter(word)).ok_or(NotABounce::NoLetter)?;
    Ok(Bounce { letter, action, status })
}

impl Bounce {
    /// The letter will not arrive.
    pub fn is_final(&self) -> bool {
        self.action == Action::Failed
    }

    /// And none to this address will: nobody has it.
    pub fn is_bad_address(&self) -> bool {
        let is_bad = |status: EnhancedStatus| status.class == 5 && status.is_bad_address();
        self.is_final() && self.status.is_some_and(is_bad)
    }
}
