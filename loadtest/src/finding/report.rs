//! What is told of it.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::asking::Rate;
use crate::figures::rounded;
use crate::home::Store;

#[derive(Debug, Serialize)]
pub struct Report {
    pub petitions: u32,
    pub hello_per_s: f64,
    pub read: BTreeMap<String, Read>,

    // the conditions, and what else was seen
    /// All of them, to the end of `sanal import`.
    pub import_seconds: f64,
    /// From the start of the program until something is found: the index is made from the log.
    pub start_seconds: f64,
    pub store: Store,
    pub connections: u32,
    pub cores: usize,
}

#[derive(Debug, Serialize)]
pub struct Read {
    pub per_s: f64,
    /// Of the hello.
    pub ratio: f64,
    pub p50_ms: Option<f64>,
    pub p99_ms: Option<f64>,
}

impl Read {
    pub fn of(rate: &Rate, hello_per_s: f64) -> Self {
        Self {
            per_s: rounded(rate.per_s, 1),
            ratio: rounded(rate.per_s / hello_per_s, 4),
            p50_ms: rate.latency.quantile_ms(0.5),
            p99_ms: rate.latency.quantile_ms(0.99),
        }
    }
}
