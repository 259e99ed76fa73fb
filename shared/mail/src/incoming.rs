//! Reading what people write to us: one letter, as a mail server hands it over.
//!
//! ```text
//! message ─► ours, or a machine's? ─► NotTaken
//!        └─► parts ─┬─► texts ─► own words │ what they quote
//!                   └─► attachments │ what is left out of them
//! ```

mod attachments;
mod automatic;
mod charset;
mod cleaning;
mod coding;
mod continued;
mod fingerprint;
mod flowed;
mod html;
mod kind;
mod parts;
mod quoting;
mod sender;

use std::fmt;

use crate::{Tags, mime};
use cleaning::cut;
use kind::Kind;

pub use attachments::{Attachment, LeftOut, Why};
pub use automatic::Automatic;

/// Bytes of a whole message, in which attachments are a third longer than they are.
pub const LENGTH_MAX: usize = 25 * 1024 * 1024;
/// Characters of [`Incoming::text`], and of [`Incoming::quoted`].
pub const TEXT_LENGTH_MAX: usize = 20_000;
/// Characters of [`Incoming::subject`].
pub const SUBJECT_LENGTH_MAX: usize = 200;
/// Characters of [`Incoming::message_id`].
pub const MESSAGE_ID_LENGTH_MAX: usize = 250;
/// Bytes. Servers stop at a fraction of it, and every line of it takes memory to read.
const HEAD_LENGTH_MAX: usize = 256 * 1024;

/// A letter that somebody wrote. `Debug` shows how long things are, and nothing of what they say.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Without its brackets; `None` where there is none, or one that is too long or no word of ASCII.
    pub message_id: Option<String>,
    /// SHA-256 of what stays the same when a letter is delivered twice: 64 hexadecimal digits.
    pub fingerprint: String,
    /// An e-mail address that we could write to. Nobody vouches for it: whoever writes says it.
    pub from: String,
    /// One line of at most [`SUBJECT_LENGTH_MAX`] characters; it may be empty.
    pub subject: String,
    /// What the person wrote, at most [`TEXT_LENGTH_MAX`] characters; it may be empty.
    pub text: String,
    /// There was more of the text or of the subject than may be, or more parts than are read.
    pub is_cut: bool,
    /// Of an answer to a letter of ours: what stood around the words of that letter, and a signature.
    /// It is guessed by its form, so it is kept beside the text for whoever misses something there.
    pub quoted: String,
    /// At most [`Attachment::NUMBER_MAX`]. What is in them has not been looked at.
    pub attachments: Vec<Attachment>,
    /// Attachments that are not among these.
    pub left_out: Vec<LeftOut>,
    /// The subject that it answers a letter about, in capitals: it came to an address that [`Tags::tag`]
    /// made, or names a letter that has a [`Tags::mark`] as what it answers (RFC 5322, 3.6.4).
    pub answers: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    #[error("the message is longer than {LENGTH_MAX} bytes")]
    TooLong,
    /// Nothing says whom it is from, or several things do.
    #[error("the message is no letter of somebody")]
    NotALetter,
    /// To be answered by nobody, least of all by a machine (RFC 3834, 2).
    #[error("a machine wrote the message: {0}")]
    Automatic(Automatic),
    #[error("the message is one of ours, or goes round in circles")]
    Loop,
}

/// `tags` is made of the same [`crate::Ours`] that our letters' `reply_to` and `mark` were made with.
pub fn read(message: &[u8], tags: &Tags) -> Result<Incoming, NotTaken> {
    if message.len() > LENGTH_MAX {
        return Err(NotTaken::TooLong);
    }
    let message = without_envelope(message);
    let (head, body) = mime::halves(message);
    if head.len() > HEAD_LENGTH_MAX {
        return Err(NotTaken::NotALetter);
    }
    // The parser wants the empty line, which a letter without a text may lack.
    let head = [head, b"\r\n\r\n"].concat();
    let kind = Kind::read(&head, kind::TEXT);
    let head = mime::headers(&head).ok_or(NotTaken::NotALetter)?;
    let from = sender::read(&head).ok_or(NotTaken::NotALetter)?;
    automatic::refuse(&head, &kind, &from, tags)?;
    let answers = sender::sent_to(&head).iter().find_map(|address| tags.read(address));
    let named = || sender::answered(&head).iter().find_map(|id| tags.of_letter(id));
    let answers = answers.or_else(named);
    let parts = parts::gather(kind, body);
    let (own, quoted) = match answers {
        Some(_) => quoting::apart(&parts.text),
        None => (parts.text, String::new()),
    };
    let (text, is_text_cut) = cut(own, TEXT_LENGTH_MAX);
    let subject = cleaning::one_line(sender::subject(&head), usize::MAX);
    let (subject, is_subject_cut) = cut(subject, SUBJECT_LENGTH_MAX);
    let (attachments, left_out) = attachments::choose(parts.enclosed);
    Ok(Incoming {
        message_id: sender::message_id(&head),
        fingerprint: fingerprint::of(&head, body),
        from: from.to_string(),
        subject,
        text,
        is_cut: is_text_cut || is_subject_cut || parts.is_cut,
        quoted: cut(quoted, TEXT_LENGTH_MAX).0,
        attachments,
        left_out,
        answers,
    })
}

impl Incoming {
    /// The same for a letter that is delivered twice. Whoever writes chooses the Message-ID, so it tells
    /// letters of one sender apart: it is to be kept together with [`Incoming::from`].
    pub fn identity(&self) -> &str {
        self.message_id.as_deref().unwrap_or(&self.fingerprint)
    }
}

/// Some servers put a line of their own before the headers: `From bat@example.mn Mon Nov 23 …`.
fn without_envelope(message: &[u8]) -> &[u8] {
    let message = message.trim_ascii_start();
    if !message.starts_with(b"From ") && !message.starts_with(b">From ") {
        return message;
    }
    let end = message.iter().position(|byte| *byte == b'\n').map_or(message.len(), |end| end + 1);
    &message[end..]
}

impl fmt::Debug for Incoming {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Incoming");
        shown.field("subject", &self.subject.len()).field("text", &self.text.len());
        shown.field("is_cut", &self.is_cut).field("quoted", &self.quoted.len());
        shown.field("attachments", &self.attachments).field("left_out", &self.left_out);
        shown.field("is_answer", &self.answers.is_some()).finish_non_exhaustive()
    }
}
