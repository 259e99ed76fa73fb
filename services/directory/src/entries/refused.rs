//! Why the directory stays as it is.

use crate::NAME_LENGTH_MAX;
use crate::topic::{DEPTH_MAX, WORD_LENGTH, WORDS_MAX};

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("there is no such entry")]
    Unknown,
    #[error("there is such an entry already")]
    CodeTaken,
    /// Somebody else set it since it was looked at.
    #[error("somebody else has changed it meanwhile")]
    ChangedMeanwhile,
    #[error("it stands so already")]
    Unchanged,
    #[error("an entry has a name in both languages")]
    WordsMissing,
    #[error("a name is one line of at most {NAME_LENGTH_MAX} characters")]
    NotAName,
    /// The one that it points to.
    #[error("there is no such agency, or it is closed")]
    NoSuchAgency,
    /// Likewise.
    #[error("there is no such topic, or it is closed")]
    NoSuchTopic,
    #[error("it would stand above itself")]
    AboveItself,
    #[error("topics have at most {DEPTH_MAX} levels")]
    TooDeep,
    #[error("a topic has at most {WORDS_MAX} words")]
    TooManyWords,
    #[error("{word:?} is not one word of {} to {} letters in lower case", WORD_LENGTH.start(), WORD_LENGTH.end())]
    NotAWord { word: String },
    #[error("only a day of a weekend can be worked instead of another")]
    WorkedAnyway,
    #[error("{0} still point to it")]
    StillPointedTo(Pointing),
}

/// What keeps an entry open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pointing {
    Agencies,
    Topics,
    Routes,
}

impl std::fmt::Display for Pointing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Agencies => "agencies",
            Self::Topics => "topics",
            Self::Routes => "routes",
        })
    }
}
