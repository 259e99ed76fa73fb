//! What was found after the last kill.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;

use super::Options;
use crate::figures::rounded;
use crate::freshness::Count;
use crate::home::Store;
use crate::receipts::{Receipts, Summary};
use crate::signing::Answers;
use crate::table::Table;
use crate::tally::Tally;

pub(super) struct Killed {
    pub seed: u64,
    pub recoveries: Vec<Duration>,
    pub first: Answers,
    pub again: Answers,
    pub receipts: Arc<Receipts>,
    pub acknowledged: Summary,
    pub count: Count,
    pub tally: Tally,
}

#[derive(Debug, Serialize)]
pub(super) struct Report {
    people: u64,
    kills: usize,
    /// People with a receipt after the last kill.
    acknowledged: u64,
    /// People without a receipt, people whose second signing was not answered with the first
    /// receipt, and people with one whom the tally does not count.
    lost: u64,
    /// Signatures in the tally beyond the people with a receipt.
    counted_twice: u64,
    tally_total: u64,
    cells_equal: bool,
    check_green: bool,

    // the conditions, and what else was seen
    store: Store,
    seed: u64,
    connections: u32,
    /// From the kill to being ready again.
    recovery_ms_max: f64,
    recovery_ms_mean: f64,
    /// Requests whose connection ended before their answer; each was sent again.
    unanswered: u64,
    /// Of those, signatures that had been made all the same.
    made_unanswered: u64,
    contradictions: u64,
    unexpected: u64,
    answers_by_status: BTreeMap<u16, u64>,
    count_json: u64,
    seconds: f64,
}

impl Killed {
    pub(super) fn report(
        self,
        options: &Options,
        table: &Table,
        check_green: bool,
        took: Duration,
    ) -> Report {
        let (summary, tally_total) = (self.acknowledged, self.tally.total());
        let sent_again = self.first.unanswered + self.first.with_status(503);
        let made_unanswered = summary.with_receipt - summary.created;
        let unexplained = made_unanswered.saturating_sub(sent_again);
        let not_there_again = table.total().saturating_sub(self.again.with_status(200));
        let missing = summary.with_receipt.saturating_sub(tally_total);
        let ms = |time: f64| rounded(time * 1_000.0, 1);
        let recoveries = || self.recoveries.iter().map(Duration::as_secs_f64);
        Report {
            people: table.total(),
            kills: self.recoveries.len(),
            acknowledged: summary.with_receipt,
            lost: summary.without_receipt.max(not_there_again) + missing,
            counted_twice: tally_total.saturating_sub(summary.with_receipt),
            tally_total,
            cells_equal: self.tally.equals(table),
            check_green,
            store: options.place.store,
            seed: self.seed,
            connections: options.connections,
            recovery_ms_max: ms(recoveries().fold(0.0, f64::max)),
            recovery_ms_mean: ms(recoveries().sum::<f64>() / self.recoveries.len().max(1) as f64),
            unanswered: self.first.unanswered,
            made_unanswered,
            contradictions: self.receipts.contradictions() + summary.shared + unexplained,
            unexpected: self.first.unexpected() + self.again.unexpected(),
            answers_by_status: self.first.by_status,
            count_json: self.count.signature_count,
            seconds: rounded(took.as_secs_f64(), 1),
        }
    }
}

impl Report {
    pub(super) fn holds(&self) -> bool {
        self.lost == 0
            && self.counted_twice == 0
            && self.cells_equal
            && self.check_green
            && self.contradictions == 0
            && self.unexpected == 0
            && self.count_json == self.tally_total
    }
}
