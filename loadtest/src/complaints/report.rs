//! What is told of complaints.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::asking::Rate;
use crate::figures::{Durations, rounded};
use crate::home::Store;

#[derive(Debug, Serialize)]
pub struct Report {
    pub prior: u64,
    /// So many that were sent have no receipt, or are not on the desk.
    pub lost: u64,
    /// On the desk without a receipt, or more often than once.
    pub counted_twice: u64,
    pub without_clock: u64,
    pub without_agency: u64,
    /// That count other complaints or people than came.
    pub issues_different: u64,
    pub issues: usize,
    pub check_green: bool,
    pub contradictions: u64,
    pub unexpected: u64,

    pub intake: Figures,
    pub intake_per_s: f64,
    /// While complaints came in.
    pub desks_meanwhile: BTreeMap<&'static str, Figures>,
    /// From the last receipt until every projection held it.
    pub behind_ms: f64,
    /// The most that the door takes.
    pub burst: Read,
    pub hello_per_s: f64,
    pub echo_per_s: f64,
    pub read: BTreeMap<&'static str, Reads>,

    // the conditions, and what else was seen
    pub sent: u64,
    pub sent_twice: u64,
    pub accepted: usize,
    pub unanswered: u64,
    pub answers_by_status: BTreeMap<u16, u64>,
    pub prior_per_s: Option<f64>,
    /// From the start of the program until its projections held all earlier ones.
    pub start_seconds: f64,
    /// From then until it had passed every clock that had run out.
    pub clocks_seconds: f64,
    pub check_seconds: f64,
    pub rss_mb: f64,
    pub store: Store,
    pub connections: u32,
    pub cores: usize,
}

impl Report {
    pub fn holds(&self) -> bool {
        let faults = [
            self.lost,
            self.counted_twice,
            self.without_clock,
            self.without_agency,
            self.issues_different,
            self.contradictions,
            self.unexpected,
        ];
        self.check_green && faults == [0; 7]
    }
}

#[derive(Debug, Serialize)]
pub struct Figures {
    p50_ms: Option<f64>,
    p99_ms: Option<f64>,
}

impl From<&Durations> for Figures {
    fn from(durations: &Durations) -> Self {
        Self { p50_ms: durations.quantile_ms(0.5), p99_ms: durations.quantile_ms(0.99) }
    }
}

/// Over one connection, and over many.
#[derive(Debug, Serialize)]
pub struct Reads {
    pub alone: Read,
    pub busy: Read,
}

#[derive(Debug, Serialize)]
pub struct Read {
    per_s: f64,
    ratio: f64,
    #[serde(flatten)]
    figures: Figures,
}

impl Read {
    /// Beside what a server that does nothing answers in the same run.
    pub fn of(rate: &Rate, bare_per_s: f64) -> Self {
        Self {
            per_s: rounded(rate.per_s, 1),
            ratio: rounded(rate.per_s / bare_per_s, 3),
            figures: Figures::from(&rate.latency),
        }
    }
}
