//! What is told of many: totals as of any instant, the public events as Parquet, who signed; and how much of it the gate
//! lets through.

mod gate;

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result};
use clap::Args;
use serde::Serialize;

use crate::figures::{self, Durations, rounded};
use crate::home::{Home, Place, Store};
use crate::sanal::{Program, Sanal};
use crate::store::room::Room;
use gate::Share;

/// Instants that are asked for, spread over the whole signing.
const INSTANTS: u32 = 2_000;

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many have signed
    #[arg(long, value_name = "N", default_value_t = 2_000_000, value_parser = clap::value_parser!(u64).range(1..))]
    people: u64,

    /// How many sign at the same time
    #[arg(long, value_name = "N", default_value_t = 1_024, value_parser = clap::value_parser!(u32).range(1..))]
    callers: u32,
}

#[derive(Debug, Serialize)]
struct Report {
    store: Store,
    people: u64,
    /// A total as of an instant, asked of the views.
    as_of_p50_ms: Option<f64>,
    as_of_p99_ms: Option<f64>,
    /// At each instant the total is that of the signatures until then.
    as_of_exact: bool,
    /// `sanal export` of all public events.
    parquet_seconds: f64,
    parquet_peak_megabytes: f64,
    parquet_megabytes: f64,
    parquet_events_per_s: f64,
    /// One release of so many, by sex, age, division and status and by any two.
    shares: Vec<Share>,
    cores: usize,
}

pub async fn run(options: Options) -> Result<bool> {
    let report = options.place.run(async |home| measured(home, &options).await).await?;
    figures::print(&report)?;
    Ok(report.as_of_exact)
}

async fn measured(home: &Home, options: &Options) -> Result<Report> {
    let room = Room::open(&home.address()).await?;
    room.sign("signed:", 0..options.people, options.callers).await?;
    room.catch_up().await?;
    let (as_of, as_of_exact) = as_of(&room, options.people).await?;
    let shares = gate::shares(room.signers(), options.people)?;
    room.close().await;
    let exported = exported(home, options).await?;
    let seconds = exported.time.as_secs_f64();
    Ok(Report {
        store: options.place.store,
        people: options.people,
        as_of_p50_ms: as_of.quantile_ms(0.5),
        as_of_p99_ms: as_of.quantile_ms(0.99),
        as_of_exact,
        parquet_seconds: rounded(seconds, 2),
        parquet_peak_megabytes: rounded(exported.peak as f64 / 1e6, 1),
        parquet_megabytes: rounded(exported.bytes as f64 / 1e6, 1),
        parquet_events_per_s: rounded(options.people as f64 / seconds, 0),
        shares,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
    })
}

/// Each instant is that of a signature: as many have signed until then as its position says.
async fn as_of(room: &Room, people: u64) -> Result<(Durations, bool)> {
    let (mut durations, mut is_exact) = (Durations::default(), true);
    let step = (people / u64::from(INSTANTS)).max(1);
    for nth in (1..=people).step_by(usize::try_from(step)?) {
        let (at, expected) = room.signed_until(nth).await?;
        let began = Instant::now();
        let told = room.count_at(at).await?;
        durations.add(began.elapsed());
        is_exact &= told == expected;
    }
    Ok((durations, is_exact))
}

struct Exported {
    time: Duration,
    /// Of the process, resident.
    peak: u64,
    bytes: u64,
}

async fn exported(home: &Home, options: &Options) -> Result<Exported> {
    let sanal = Sanal::settled(&options.program, home).await?;
    let file = home.path("events.parquet");
    let path = file.to_str().context("a path of text")?;
    let began = Instant::now();
    let peak = sanal.run_weighed(&["export", "--format", "parquet", "--output", path]).await?;
    Ok(Exported { time: began.elapsed(), peak, bytes: std::fs::metadata(&file)?.len() })
}
