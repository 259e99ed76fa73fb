//! A letter, before it is text or HTML: both say the same, and lead to the same places.

use kernel::Locale;

#[derive(Debug, Clone)]
pub(super) struct Letter {
    pub locale: Locale,
    pub subject: String,
    /// What happened, in one line.
    pub title: String,
    pub of: Option<Of>,
    pub paragraphs: Vec<String>,
    /// Of many things at once.
    pub list: Vec<Line>,
    /// Where the list leaves some out.
    pub more: Option<String>,
    pub action: Option<Link>,
    /// Who writes, and why.
    pub reason: Vec<String>,
    /// Where such letters are changed, and ended.
    pub ends: Vec<Link>,
}

#[derive(Debug, Clone)]
pub(super) struct Link {
    pub label: String,
    pub address: String,
}

/// Which petition, and when.
#[derive(Debug, Clone)]
pub(super) struct Of {
    pub line: String,
    /// What it asks, where everyone may read that; in Mongolian, as it was written.
    pub quoted: Option<String>,
}

#[derive(Debug, Clone)]
pub(super) struct Line {
    pub link: Link,
    pub of: Of,
}
