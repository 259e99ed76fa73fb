//! What a matter is about: a place in the tree of topics.

pub(crate) mod closing;
pub(crate) mod setting;
pub(crate) mod words;

use kernel::{AgencyCode, InBoth, TopicCode};
use serde::{Deserialize, Serialize};

use crate::entries::changes::Entry;
use crate::entries::events::{TopicClosed, TopicSet};

pub use words::{WORD_LENGTH, WORDS_MAX};

/// Levels of the tree: a person choosing goes through no more.
pub const DEPTH_MAX: usize = 3;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    pub code: TopicCode,
    pub name: InBoth,
    #[serde(default)]
    pub above: Option<TopicCode>,
    /// Who answers where no route says otherwise; where there is none, whoever does for the topic above.
    #[serde(default)]
    pub agency: Option<AgencyCode>,
    /// Mongolian and English words by which a text is recognised to be about it.
    #[serde(default)]
    pub words: Vec<String>,
    /// Known by name only: nothing new is about it.
    #[serde(default)]
    pub is_closed: bool,
}

impl Entry for Topic {
    type Key = TopicCode;

    fn key(&self) -> TopicCode {
        self.code.clone()
    }
}

impl From<TopicSet> for Topic {
    fn from(TopicSet { code, name, above, agency, words }: TopicSet) -> Self {
        Self { code, name, above, agency, words, is_closed: false }
    }
}

impl From<TopicClosed> for Topic {
    fn from(TopicClosed { code, name, above, agency, words }: TopicClosed) -> Self {
        Self { code, name, above, agency, words, is_closed: true }
    }
}
