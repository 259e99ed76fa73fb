//! What is told of laws.

use std::collections::BTreeMap;
use std::time::Duration;

use serde::Serialize;

use crate::asking::Rate;
use crate::figures::{Durations, rounded};
use crate::home::Store;

#[derive(Debug, Serialize)]
pub struct Report {
    pub hello_per_s: f64,
    pub read: BTreeMap<&'static str, Read>,
    /// The median of the long law divided by that of the short one.
    pub edit_ratio: Option<f64>,
    pub edit_short: EditFigures,
    pub edit_long: EditFigures,
    /// Bringing it in, and publishing it.
    pub publish_long_ms: f64,

    // the conditions
    /// Of the short law, and of the long one.
    pub provisions: [usize; 2],
    pub comments: u32,
    pub store: Store,
    pub connections: u32,
    pub cores: usize,
}

#[derive(Debug, Serialize)]
pub struct Read {
    per_s: f64,
    ratio: f64,
    p50_ms: Option<f64>,
    p99_ms: Option<f64>,
}

#[derive(Debug, Default)]
pub struct Edits(Durations);

#[derive(Debug, Clone, Copy, Serialize)]
pub struct EditFigures {
    p50_ms: Option<f64>,
    p99_ms: Option<f64>,
}

impl Read {
    pub fn of(rate: &Rate, hello_per_s: f64) -> Self {
        Self {
            per_s: rounded(rate.per_s, 1),
            ratio: rounded(rate.per_s / hello_per_s, 3),
            p50_ms: rate.latency.quantile_ms(0.5),
            p99_ms: rate.latency.quantile_ms(0.99),
        }
    }
}

impl Edits {
    pub fn add(&mut self, took: Duration) {
        self.0.add(took);
    }

    pub fn figures(&self) -> EditFigures {
        EditFigures { p50_ms: self.0.quantile_ms(0.5), p99_ms: self.0.quantile_ms(0.99) }
    }
}

pub fn ratio(long: EditFigures, short: EditFigures) -> Option<f64> {
    Some(rounded(long.p50_ms? / short.p50_ms?, 2))
}
