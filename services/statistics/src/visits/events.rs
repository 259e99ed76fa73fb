//! What was counted of visits, as it is stored for ever.

use kernel::Locale;
use serde::{Deserialize, Serialize};

use super::Section;

/// What one process showed within a minute. Several processes each tell theirs of the same minute: it is the sum of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitsCounted {
    /// Minutes since 1970, by the clock of the process.
    pub minute: i64,
    pub counts: Vec<VisitCount>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitCount {
    /// Of the page; a file has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Locale>,
    pub section: Section,
    /// How often one was shown.
    pub n: u64,
}

eventlog::recorded! {
    pub enum VisitEvent {
        VisitsCounted = 1,
    }
}
