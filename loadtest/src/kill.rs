//! kill -9 under load, again and again: what was acknowledged is there once, and nothing else is.

mod report;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use clap::Args;
use fastrand::Rng;

use crate::figures;
use crate::home::{Home, Place};
use crate::house::House;
use crate::order::Order;
use crate::progress::Progress;
use crate::receipts::Receipts;
use crate::sanal::Program;
use crate::signing::{Answers, Signing};
use crate::table::Table;
use report::Report;

/// Nobody new has signed for so long: the program does not recover.
const STALLED_AFTER: Duration = Duration::from_secs(120);
/// A kill comes up to so long after the signature that called for it.
const JITTER: Duration = Duration::from_millis(25);

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many sign; one in twenty twice
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(1..))]
    people: u32,

    /// How often the program is killed meanwhile
    #[arg(long, value_name = "N", default_value_t = 10)]
    rounds: u32,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// Chooses the moments [default: another every time; it is printed]
    #[arg(long)]
    seed: Option<u64>,
}

pub async fn run(options: Options) -> Result<bool> {
    let seed = options.seed.unwrap_or_else(|| fastrand::u64(..1 << 32));
    let report = options.place.run(async |home| kill(&options, home, seed).await).await?;
    figures::print(&report)?;
    Ok(report.holds())
}

async fn kill(options: &Options, home: &Home, seed: u64) -> Result<Report> {
    let started = Instant::now();
    let nation = Table::read(None)?;
    let mut house = House::open(&options.program, home, &nation, options.people).await?;
    let receipts = Arc::new(Receipts::of_people(options.people));
    let signed = Arc::new(AtomicU64::new(0));
    let first = signing(&house, &receipts, &signed, Order::everyone_and_some_twice(options.people));
    let progress = Progress::of("signed:", signed.clone(), u64::from(options.people));
    let signing_on = tokio::spawn(first.run(options.connections as usize));
    let recoveries = interrupt(options, &mut house, &signed, seed).await?;
    let first = signing_on.await??;
    drop(progress);

    // Everyone again: who has a receipt gets the same one, and nobody a new one.
    let acknowledged = receipts.summary();
    let again = signing(&house, &receipts, &signed, Order::everyone(options.people));
    let again: Answers = again.run(options.connections as usize).await?;
    let count = house.counted_up_to(acknowledged.last_position).await?;
    let tally = house.tally().await?;
    let check = house.sanal.run(&["check"]).await;
    if let Err(error) = &check {
        eprintln!("{error:#}");
    }
    let killed =
        report::Killed { seed, recoveries, first, again, receipts, acknowledged, count, tally };
    let report = killed.report(
        options,
        &nation.of_people(u64::from(options.people)),
        check.is_ok(),
        started.elapsed(),
    );
    house.serving.stop().await?;
    Ok(report)
}

fn signing(
    house: &House,
    receipts: &Arc<Receipts>,
    signed: &Arc<AtomicU64>,
    order: Order,
) -> Signing {
    Signing {
        door: house.door.clone(),
        uri: house.petition.signatures.clone(),
        tokens: house.tokens.clone(),
        receipts: receipts.clone(),
        order,
        signed: signed.clone(),
        freshness: None,
    }
}

/// Kills and starts again at random moments; how long each start took until it was ready.
async fn interrupt(
    options: &Options,
    house: &mut House,
    signed: &AtomicU64,
    seed: u64,
) -> Result<Vec<Duration>> {
    let mut random = Rng::with_seed(seed);
    // Counted in signatures: however fast the machine, every kill falls into the signing.
    let mut moments: Vec<u64> = (0..options.rounds)
        .map(|_| random.u64(1..=u64::from(options.people) * 9 / 10 + 1))
        .collect();
    moments.sort_unstable();
    let mut recoveries = Vec::with_capacity(moments.len());
    for moment in moments {
        // A restarted program has signers again before the next kill.
        let moment = moment.max(signed.load(Ordering::Relaxed) + 1).min(u64::from(options.people));
        reaches(signed, moment).await?;
        tokio::time::sleep(JITTER.mul_f64(random.f64())).await;
        recoveries.push(restart(house).await?);
    }
    Ok(recoveries)
}

async fn reaches(signed: &AtomicU64, moment: u64) -> Result<()> {
    let (mut last, mut moved) = (0, Instant::now());
    loop {
        let now = signed.load(Ordering::Relaxed);
        if now >= moment {
            return Ok(());
        }
        if now > last {
            (last, moved) = (now, Instant::now());
        }
        ensure!(
            moved.elapsed() < STALLED_AFTER,
            "nobody has signed for {} s",
            STALLED_AFTER.as_secs()
        );
        tokio::time::sleep(Duration::from_micros(500)).await;
    }
}

async fn restart(house: &mut House) -> Result<Duration> {
    house.serving.kill().await?;
    let killed = Instant::now();
    house.serving = house.sanal.serve().await?;
    house.door.moves_to(house.serving.address);
    Ok(killed.elapsed())
}
