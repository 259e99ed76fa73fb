//! The nation signs: everyone once, one in twenty twice, and every cell of the tally is compared.

mod report;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::Args;
use hyper::Uri;

use crate::asking::{Asking, Rate};
use crate::client::Door;
use crate::echo;
use crate::figures::{self, Durations};
use crate::freshness;
use crate::home::{Home, Place};
use crate::house::House;
use crate::order::Order;
use crate::progress::Progress;
use crate::receipts::Receipts;
use crate::sanal::Program;
use crate::signing::{self, Answers, Receipt, Signing};
use crate::sizes;
use crate::table::Table;
use crate::tokens::Tokens;
use report::{Measured, Report};

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many people sign, in the table's proportions [default: all of them, 1,999,267]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    people: Option<u32>,

    /// Who they are: people by age band and sex [default: ../shared/data/…, or the copy built in]
    #[arg(long, value_name = "CSV")]
    table: Option<PathBuf>,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// How long the echo is measured, before the signing and after it
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    echo_seconds: f64,
}

pub async fn run(options: Options) -> Result<bool> {
    let nation = Table::read(options.table.as_deref())?;
    let report = options.place.run(async |home| sign(&options, home, &nation).await).await?;
    figures::print(&report)?;
    Ok(report.holds())
}

async fn sign(options: &Options, home: &Home, nation: &Table) -> Result<Report> {
    let people = options.people.map_or(nation.total().try_into(), Ok)?;
    let house = House::open(&options.program, home, nation, people).await?;
    let echo = Echo::start(options, &house).await?;
    let before = echo.measure().await?;
    let signed = everyone_signs(&house, people, options.connections as usize).await?;
    let after = echo.measure().await?;

    let summary = signed.receipts.summary();
    let count = house.counted_up_to(summary.last_position).await?;
    let tally = house.tally().await?;
    let (rss_mb, cpu_seconds) =
        (house.serving.rss_mb()?, house.serving.cpu_seconds()? - signed.cpu_before);
    house.serving.stop().await?;
    let log_bytes = sizes::log_bytes(home).await?;
    let echo_per_s = f64::midpoint(before.per_s, after.per_s);
    let measured =
        Measured { signed, summary, count, tally, echo_per_s, rss_mb, cpu_seconds, log_bytes };
    Ok(measured.report(options, &nation.of_people(u64::from(people))))
}

/// What came of the signing, as the signers saw it.
struct Signed {
    answers: Answers,
    receipts: Arc<Receipts>,
    duplicates_sent: u64,
    time: Duration,
    freshness: Durations,
    cpu_before: f64,
}

async fn everyone_signs(house: &House, people: u32, connections: usize) -> Result<Signed> {
    let order = Order::everyone_and_some_twice(people);
    let duplicates_sent = order.duplicates;
    let receipts = Arc::new(Receipts::of_people(people));
    let counted = Arc::new(AtomicU64::new(0));
    let (freshness, samples) = freshness::sample(house.door.clone(), house.petition.count.clone());
    let signing = Signing {
        door: house.door.clone(),
        uri: house.petition.signatures.clone(),
        tokens: house.tokens.clone(),
        receipts: receipts.clone(),
        order,
        signed: counted.clone(),
        freshness: Some(freshness),
    };
    let cpu_before = house.serving.cpu_seconds()?;
    let _progress = Progress::of("signed:", counted, u64::from(people));
    let started = Instant::now();
    let answers = signing.run(connections).await?;
    let time = started.elapsed();
    Ok(Signed { answers, receipts, duplicates_sent, time, freshness: samples.await??, cpu_before })
}

/// The bare server, asked the same by the same people over as many connections.
struct Echo {
    _serving: crate::serving::Serving,
    door: Door,
    asking: Arc<Asking>,
    connections: usize,
    time: Duration,
}

impl Echo {
    async fn start(options: &Options, house: &House) -> Result<Self> {
        let serving = echo::start(options.program.workers).await?;
        Ok(Self {
            door: Door::at(serving.address),
            _serving: serving,
            asking: Arc::new(the_same(house.petition.signatures.clone(), house.tokens.clone())),
            connections: options.connections as usize,
            time: Duration::from_secs_f64(options.echo_seconds),
        })
    }

    async fn measure(&self) -> Result<Rate> {
        eprintln!("the echo is measured");
        self.asking.measure(&self.door, self.connections, self.time).await
    }
}

fn the_same(uri: Uri, tokens: Arc<Tokens>) -> Asking {
    Asking {
        question: Box::new(move |nth| signing::question(&uri, &tokens, nth % tokens.count())),
        check: |answer| answer.json::<Receipt>(201).map(drop),
    }
}
