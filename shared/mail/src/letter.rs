//! A letter, as it is handed in.

use std::fmt;

/// A letter as it goes out. `Debug` shows nothing of whom it is to and of what it says.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Our own id of the delivery: at most [`Letter::ID_LENGTH_MAX`] of `a-z`, `0-9`, `-` and `_`. The
    /// Message-ID is made of it, so a letter that is sent twice is known as one, and no two have the same.
    pub id: String,
    /// An e-mail address.
    pub to: String,
    /// Line breaks become spaces; it ends in an ellipsis after [`Letter::SUBJECT_LENGTH_MAX`].
    pub subject: String,
    pub text: String,
    pub html: String,
    /// As in Content-Language: `mn` or `en`.
    pub language: &'static str,
    /// Where one request, without a page to read, ends letters like this one (RFC 8058): `https`.
    pub unsubscribe: Option<String>,
    /// Where an answer goes to, if not to the sender: an address, as [`crate::Tags::tag`] makes them.
    pub reply_to: Option<String>,
    /// What the Message-ID begins with, for an answer that names it to be known, as [`crate::Tags::mark`]
    /// makes them.
    pub mark: Option<String>,
}

impl Letter {
    /// With the name before it and the tag after it, it fits the 64 of a local part (RFC 5321, 4.5.3.1.1).
    pub const ID_LENGTH_MAX: usize = 40;
    /// Characters. Longer than any we write; a line of a letter has an end at 998 (RFC 5322, 2.1.1).
    pub const SUBJECT_LENGTH_MAX: usize = 250;
}

impl fmt::Debug for Letter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Letter");
        shown.field("id", &self.id).field("language", &self.language).finish_non_exhaustive()
    }
}
