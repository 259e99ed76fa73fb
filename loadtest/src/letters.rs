//! Letters per second, from the outbox to a mail server that takes everything: receipts, each to somebody
//! else, and then one step told to everyone who follows.

mod room;
mod sink;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use clap::Args;
use serde::Serialize;

use self::room::Room;
use crate::figures::{self, rounded};
use crate::home::{Home, Place, Store};

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    /// How many people get one letter of each kind
    #[arg(long, value_name = "N", default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    people: u32,

    /// Letters handed over at the same time, each on a connection that is kept
    #[arg(long, value_name = "N", default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=256))]
    at_once: u32,
}

#[derive(Debug, Serialize)]
struct Report {
    measures: &'static str,
    store: Store,
    people: u32,
    at_once: u32,
    /// From the first to the last that the server took.
    receipts_per_second: f64,
    /// From the event to the last letter, followers read page by page.
    followers_per_second: f64,
    /// That the server took more than once.
    twice: usize,
    connections: usize,
}

pub async fn run(options: Options) -> Result<bool> {
    let report = options.place.run(async |home| letters(&options, home).await).await?;
    figures::print(&report)?;
    Ok(report.twice == 0)
}

async fn letters(options: &Options, home: &Home) -> Result<Report> {
    let Options { people, at_once, .. } = *options;
    let sink = Arc::new(sink::Sink::start().await?);
    let room = Room::open(&home.address(), sink.port, at_once).await?;
    eprintln!("{people} people leave an address");
    room.have_addresses(people).await?;
    let receipts = measured(&sink, people, 0, room.deliver()).await?;
    room.confirm(people).await?;
    let before = sink.taken();
    let followers = measured(&sink, people, before, room.happens()).await?;
    room.close().await;
    ensure!(sink.taken() >= 2 * people as usize, "everyone got both");
    let rate = |time: Duration| rounded(f64::from(people) / time.as_secs_f64(), 0);
    Ok(Report {
        measures: "letters",
        store: options.place.store,
        people,
        at_once,
        receipts_per_second: rate(receipts),
        followers_per_second: rate(followers),
        twice: sink.twice(),
        connections: sink.connections(),
    })
}

/// Until everyone has their letter.
async fn measured(
    sink: &sink::Sink,
    people: u32,
    before: usize,
    begin: impl Future<Output = Result<()>>,
) -> Result<Duration> {
    let began = Instant::now();
    begin.await?;
    while sink.taken() < before + people as usize {
        tokio::time::sleep(Duration::from_millis(2)).await;
        ensure!(began.elapsed() < Duration::from_secs(600), "{} came", sink.taken() - before);
    }
    Ok(began.elapsed())
}
