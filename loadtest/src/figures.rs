//! Figures as they are printed: rounded to what was measured, one JSON line on standard output.

use std::io::Write as _;
use std::time::Duration;

use anyhow::{Context as _, Result};
use hdrhistogram::Histogram;
use serde::Serialize;

/// Durations in microseconds, to three digits.
#[derive(Debug, Clone)]
pub struct Durations(Histogram<u32>);

impl Default for Durations {
    fn default() -> Self {
        Self(Histogram::new(3).expect("three digits are allowed"))
    }
}

impl Durations {
    pub fn add(&mut self, duration: Duration) {
        let microseconds = u64::try_from(duration.as_micros()).unwrap_or(u64::MAX).max(1);
        self.0.record(microseconds).expect("a histogram that grows takes every duration");
    }

    pub fn merge(&mut self, other: &Self) {
        self.0.add(&other.0).expect("histograms of one kind grow to each other's size");
    }

    /// In milliseconds; `None` when nothing was measured.
    pub fn quantile_ms(&self, quantile: f64) -> Option<f64> {
        let microseconds = self.0.value_at_quantile(quantile);
        (!self.0.is_empty()).then(|| rounded(microseconds as f64 / 1_000.0, 2))
    }
}

pub fn rounded(value: f64, digits: i32) -> f64 {
    let scale = 10_f64.powi(digits);
    (value * scale).round() / scale
}

/// So many in this time, a second.
pub fn per_second(count: u64, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64().max(1e-9)
}

/// The only thing that goes to standard output.
pub fn print(report: &impl Serialize) -> Result<()> {
    let line = serde_json::to_string(report)?;
    writeln!(std::io::stdout(), "{line}").context("printing the result")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quantile_is_in_milliseconds() {
        let mut durations = Durations::default();
        assert_eq!(durations.quantile_ms(0.5), None);
        (1..=100).for_each(|ms| durations.add(Duration::from_millis(ms)));
        let p99 = durations.quantile_ms(0.99).expect("measured");
        assert!((98.9..99.2).contains(&p99), "{p99}");
    }
}
