//! The log without HTTP: signatures per second through commands, with none and with many earlier.

mod callers;
pub mod room;
pub mod signers;

use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Args;
use serde::Serialize;

use crate::figures::{self, per_second, rounded};
use crate::home::{Place, Store};
use room::{Rebuilt, Room};

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    /// How many have signed before the second measurement
    #[arg(long, value_name = "N", default_value_t = 2_000_000)]
    prior: u64,

    /// How many sign in each measurement
    #[arg(long, value_name = "N", default_value_t = 200_000, value_parser = clap::value_parser!(u64).range(1..))]
    signatures: u64,

    /// How many sign at the same time
    #[arg(long, value_name = "N", default_value_t = 1_024, value_parser = clap::value_parser!(u32).range(1..))]
    callers: u32,
}

#[derive(Debug, Serialize)]
struct Report {
    store: Store,
    prior: u64,
    /// Before and after the measurement with the earlier ones, each on a fresh store; their mean.
    per_s_with_none: f64,
    per_s_with_prior: f64,
    growth: f64,
    tally_equal: bool,
    rebuild_events_per_s: f64,
    startup_seconds: f64,

    // the conditions, and what else was seen
    signatures: u64,
    callers: u32,
    cores: usize,
    per_s_of_prior: Option<f64>,
    per_s_with_none_before: f64,
    per_s_with_none_after: f64,
    /// From the last acknowledgement until the tallies held everyone, with the earlier ones.
    tally_behind_ms: f64,
    events: u64,
}

pub async fn run(options: Options) -> Result<bool> {
    let before = fresh(&options).await?;
    let grown = grown(&options).await?;
    let after = fresh(&options).await?;
    let none = f64::midpoint(before.per_s, after.per_s);
    let report = Report {
        store: options.place.store,
        prior: options.prior,
        per_s_with_none: rounded(none, 1),
        per_s_with_prior: rounded(grown.measured.per_s, 1),
        growth: rounded(grown.measured.per_s / none, 3),
        tally_equal: before.equal && grown.measured.equal && after.equal,
        rebuild_events_per_s: rounded(per_second(grown.rebuilt.events, grown.rebuilt.time), 1),
        startup_seconds: rounded(grown.startup.as_secs_f64(), 3),
        signatures: options.signatures,
        callers: options.callers,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
        per_s_of_prior: grown.per_s_of_prior.map(|per_s| rounded(per_s, 1)),
        per_s_with_none_before: rounded(before.per_s, 1),
        per_s_with_none_after: rounded(after.per_s, 1),
        tally_behind_ms: rounded(grown.measured.behind.as_secs_f64() * 1_000.0, 1),
        events: grown.rebuilt.events,
    };
    figures::print(&report)?;
    Ok(report.tally_equal)
}

struct Measured {
    per_s: f64,
    behind: Duration,
    equal: bool,
}

struct Grown {
    per_s_of_prior: Option<f64>,
    measured: Measured,
    rebuilt: Rebuilt,
    startup: Duration,
}

/// Everyone signs in a store that was made just now.
async fn fresh(options: &Options) -> Result<Measured> {
    let run = options.place.run(async |home| {
        let room = Room::open(&home.address()).await?;
        let measured = measure(&room, 0, options).await?;
        room.close().await;
        Ok(measured)
    });
    run.await
}

/// The earlier ones sign first, on the same path; then the tallies are rebuilt and the log reopened.
async fn grown(options: &Options) -> Result<Grown> {
    let run = options.place.run(async |home| {
        let mut room = Room::open(&home.address()).await?;
        let mut per_s_of_prior = None;
        if options.prior > 0 {
            let time = room.sign("earlier:", 0..options.prior, options.callers).await?;
            per_s_of_prior = Some(per_second(options.prior, time));
            room.catch_up().await?;
        }
        let measured = measure(&room, options.prior, options).await?;
        let rebuilt = room.rebuild().await?;
        room.close().await;
        let startup = room::startup(&home.address()).await?;
        Ok(Grown { per_s_of_prior, measured, rebuilt, startup })
    });
    run.await
}

async fn measure(room: &Room, earlier: u64, options: &Options) -> Result<Measured> {
    let all = earlier + options.signatures;
    let time = room.sign("signed:", earlier..all, options.callers).await?;
    let acknowledged = Instant::now();
    room.catch_up().await?;
    let behind = acknowledged.elapsed();
    Ok(Measured {
        per_s: per_second(options.signatures, time),
        behind,
        equal: room.tally_equals(all).await?,
    })
}
