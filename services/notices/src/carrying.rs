//! What carries letters and text messages out of the house, and the words they hold: both are given by
//! whoever puts the house together.

use std::time::Duration;

use async_trait::async_trait;
use kernel::{Locale, Timestamp};

use crate::what::{Because, What};
use crate::wish::{Channel, Frequency};

/// Something to be put into words.
#[derive(Debug, Clone)]
pub struct Message {
    pub channel: Channel,
    pub language: Locale,
    pub content: Content,
    /// The address where one click ends such letters; none in what one asked for oneself.
    pub unsubscribe: Option<String>,
}

#[derive(Debug, Clone)]
pub enum Content {
    /// One thing, at once.
    Notice(Told),
    /// All there was since the last, the earliest first.
    Digest { frequency: Frequency, told: Vec<Told> },
    /// That an address is its owner's: by a link.
    ConfirmMail { link: String },
    /// By a code.
    ConfirmPhone { code: String },
}

/// Something that somebody was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub what: What,
    /// A petition's number.
    pub subject: String,
    pub because: Because,
    pub at: Timestamp,
}

/// A text message has its text alone.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Words {
    pub subject: String,
    pub text: String,
    pub html: String,
    /// What answers to it are about, where they are read: a complaint's number.
    pub about: Option<String>,
}

/// Puts messages into words; all of them at once, for what they speak of is looked up together.
#[async_trait]
pub trait Wording: Send + Sync {
    /// In their order.
    async fn words(&self, messages: &[Message]) -> Result<Vec<Words>, String>;

    /// An address of the house as the outside reaches it, where it speaks this language.
    fn address(&self, path: &str, language: Locale) -> String;
}

/// What goes out to one address.
pub struct Parcel {
    /// Of this delivery, however often it is tried.
    pub id: String,
    pub to: String,
    pub language: Locale,
    pub words: Words,
    pub unsubscribe: Option<String>,
}

impl Parcel {
    /// What a mail program offers as one click; that is for https alone (RFC 8058), and the link in the
    /// letter is there anyway.
    pub fn one_click(&self) -> Option<&str> {
        self.unsubscribe.as_deref().filter(|link| link.starts_with("https:"))
    }
}

/// Carries parcels of one channel.
#[async_trait]
pub trait Carrier: Send + Sync {
    async fn carry(&self, parcel: &Parcel) -> Result<(), NotCarried>;
}

/// Why it was not; the reason is a code, and holds nothing of whom or what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotCarried {
    /// Nobody can be reached there, now or ever.
    NoSuchAddress(String),
    /// Not this, now or ever.
    Refused(String),
    /// Another time: when the other side says so, or as ever.
    Later { reason: String, after: Option<Duration> },
    /// The other side itself is away: nothing else goes through either.
    Away(String),
    /// It may have arrived.
    Unknown(String),
}
