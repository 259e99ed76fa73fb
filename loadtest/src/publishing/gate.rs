//! How much of who signed the gate lets through, in the nation's proportions.

use std::time::Instant;

use anyhow::{Context as _, Result};
use kernel::Timestamp;
use serde::Serialize;
use statistics::Released;

use crate::figures::rounded;
use crate::store::signers::Signers;

/// So many sign, or all.
const CROWDS: [u64; 4] = [1_000, 10_000, 100_000, 1_000_000];
const THRESHOLD: u64 = 10;

#[derive(Debug, Serialize)]
pub struct Share {
    people: u64,
    /// By one dimension: counts that are told, of those that are ten or more, in percent.
    of_one_percent: f64,
    /// By two.
    of_two_percent: f64,
    /// People in counts that are told by one dimension, of all, in percent.
    of_people_percent: f64,
    seconds: f64,
}

pub fn shares(signers: &Signers, people: u64) -> Result<Vec<Share>> {
    let crowds = CROWDS.into_iter().filter(|crowd| *crowd < people).chain([people]);
    crowds.map(|crowd| share(signers, crowd)).collect()
}

fn share(signers: &Signers, people: u64) -> Result<Share> {
    let cells: Vec<_> = signers.cells(people).into_iter().collect();
    let began = Instant::now();
    let now = Timestamp::UNIX_EPOCH;
    let released = Released::of(1, now, 1, true, &cells).context("values that there are not")?;
    let seconds = began.elapsed().as_secs_f64();
    let exact = Released::exact(&cells).context("values that there are not")?;
    let (mut tables, mut at) = ([(0_u64, 0_u64); 2], 0);
    let (mut told_people, mut all_people) = (0, 0);
    for table in released.tables() {
        let is_pair = table.by.len() - 1;
        for told in &table.counts {
            let count = exact[at];
            at += 1;
            if count >= THRESHOLD {
                tables[is_pair].1 += 1;
                tables[is_pair].0 += u64::from(told.is_some());
            }
            if is_pair == 0 {
                all_people += count;
                told_people += if told.is_some() { count } else { 0 };
            }
        }
    }
    let percent = |(some, all): (u64, u64)| rounded(100.0 * some as f64 / all.max(1) as f64, 1);
    Ok(Share {
        people,
        of_one_percent: percent(tables[0]),
        of_two_percent: percent(tables[1]),
        of_people_percent: percent((told_people, all_people)),
        seconds: rounded(seconds, 3),
    })
}
