//! The one line that says how fast it went and whether everyone was counted once.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Options, Signed};
use crate::figures::{per_second, rounded};
use crate::freshness::Count;
use crate::home::Store;
use crate::receipts::Summary;
use crate::table::Table;
use crate::tally::Tally;

pub(super) struct Measured {
    pub signed: Signed,
    pub summary: Summary,
    pub count: Count,
    pub tally: Tally,
    pub echo_per_s: f64,
    pub rss_mb: f64,
    pub cpu_seconds: f64,
    pub log_bytes: u64,
}

#[derive(Debug, Serialize)]
pub(super) struct Report {
    people: u64,
    /// People with a receipt.
    accepted: u64,
    duplicates_sent: u64,
    /// People without a receipt, and people with one whom the tally does not count.
    lost: u64,
    /// Signatures in the tally beyond the people with a receipt.
    counted_twice: u64,
    tally_total: u64,
    cells_equal: bool,
    seconds: f64,
    per_s: f64,
    p50_ms: Option<f64>,
    p99_ms: Option<f64>,
    freshness_p99_ms: Option<f64>,
    echo_per_s: f64,
    ratio_to_echo: f64,
    rss_mb: f64,
    log_bytes_per_signature: f64,

    // the conditions, and what else was seen
    store: Store,
    connections: u32,
    cores: usize,
    p999_ms: Option<f64>,
    freshness_p50_ms: Option<f64>,
    cpu_seconds_per_10k: f64,
    /// Receipts that contradict another answer: a second 201, another position, someone else's.
    contradictions: u64,
    /// Answers that are neither a receipt nor 503.
    unexpected: u64,
    /// Requests whose connection ended before their answer.
    unanswered: u64,
    answers_by_status: BTreeMap<u16, u64>,
    count_json: u64,
}

impl Measured {
    pub(super) fn report(self, options: &Options, table: &Table) -> Report {
        let (signed, summary, tally_total) = (self.signed, self.summary, self.tally.total());
        let answers = signed.answers;
        let per_s = per_second(summary.with_receipt, signed.time);
        // A receipt never answered with 201 is explained only by a request that had to be sent again.
        let sent_again = answers.unanswered + answers.with_status(503);
        let unexplained = (summary.with_receipt - summary.created).saturating_sub(sent_again);
        let per_signature = |value: f64| value / summary.with_receipt.max(1) as f64;
        Report {
            people: table.total(),
            accepted: summary.with_receipt,
            duplicates_sent: signed.duplicates_sent,
            lost: summary.without_receipt + summary.with_receipt.saturating_sub(tally_total),
            counted_twice: tally_total.saturating_sub(summary.with_receipt),
            tally_total,
            cells_equal: self.tally.equals(table),
            seconds: rounded(signed.time.as_secs_f64(), 3),
            per_s: rounded(per_s, 1),
            p50_ms: answers.latency.quantile_ms(0.5),
            p99_ms: answers.latency.quantile_ms(0.99),
            freshness_p99_ms: signed.freshness.quantile_ms(0.99),
            echo_per_s: rounded(self.echo_per_s, 1),
            ratio_to_echo: rounded(per_s / self.echo_per_s, 3),
            rss_mb: self.rss_mb,
            log_bytes_per_signature: rounded(per_signature(self.log_bytes as f64), 1),
            store: options.place.store,
            connections: options.connections,
            cores: std::thread::available_parallelism().map_or(0, usize::from),
            p999_ms: answers.latency.quantile_ms(0.999),
            freshness_p50_ms: signed.freshness.quantile_ms(0.5),
            cpu_seconds_per_10k: rounded(per_signature(self.cpu_seconds * 10_000.0), 3),
            contradictions: signed.receipts.contradictions() + summary.shared + unexplained,
            unexpected: answers.unexpected(),
            unanswered: answers.unanswered,
            answers_by_status: answers.by_status,
            count_json: self.count.signature_count,
        }
    }
}

impl Report {
    /// What must hold in every run, however slow.
    pub(super) fn holds(&self) -> bool {
        self.lost == 0
            && self.counted_twice == 0
            && self.cells_equal
            && self.contradictions == 0
            && self.unexpected == 0
            && self.count_json == self.tally_total
    }
}
