//! What readers cost: a petition's page and its total, held against a bare "hello".

use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

use anyhow::{Result, ensure};
use clap::Args;
use http_body_util::Full;
use hyper::header::ACCEPT_ENCODING;
use hyper::{Request, Uri};
use serde::Serialize;

use crate::asking::{Asking, Rate};
use crate::client::Door;
use crate::echo;
use crate::figures::{self, rounded};
use crate::home::{Home, Place, Store};
use crate::house::House;
use crate::order::Order;
use crate::receipts::Receipts;
use crate::sanal::Program;
use crate::signing::Signing;
use crate::table::Table;

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many have signed the petition that is read
    #[arg(long, value_name = "N", default_value_t = 1_000, value_parser = clap::value_parser!(u32).range(1..))]
    people: u32,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 64, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// How long each is read; the hello before and after
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    seconds: f64,
}

#[derive(Debug, Serialize)]
struct Report {
    hello_per_s: f64,
    page_per_s: f64,
    page_ratio: f64,
    count_per_s: f64,
    count_ratio: f64,

    // the conditions, and what else was seen
    store: Store,
    connections: u32,
    cores: usize,
    page_p99_ms: Option<f64>,
    count_p99_ms: Option<f64>,
    /// The page as browsers ask for it, compressed.
    page_compressed_per_s: f64,
}

pub async fn run(options: Options) -> Result<bool> {
    figures::print(&options.place.run(async |home| read(&options, home).await).await?)?;
    Ok(true)
}

async fn read(options: &Options, home: &Home) -> Result<Report> {
    let house = House::open(&options.program, home, &Table::read(None)?, options.people).await?;
    some_sign(&house, options.people).await?;
    let echo = echo::start(options.program.workers).await?;
    let bare = Door::at(echo.address);

    let (page, count) = (&house.petition.page, &house.petition.count);
    let before = measure(options, &bare, &echo::HELLO.parse()?, "identity").await?;
    let pages = measure(options, &house.door, page, "identity").await?;
    let counts = measure(options, &house.door, count, "identity").await?;
    let compressed = measure(options, &house.door, page, "gzip, deflate, br").await?;
    let after = measure(options, &bare, &echo::HELLO.parse()?, "identity").await?;
    house.serving.stop().await?;
    let hello_per_s = f64::midpoint(before.per_s, after.per_s);
    Ok(Report {
        hello_per_s: rounded(hello_per_s, 1),
        page_per_s: rounded(pages.per_s, 1),
        page_ratio: rounded(pages.per_s / hello_per_s, 3),
        count_per_s: rounded(counts.per_s, 1),
        count_ratio: rounded(counts.per_s / hello_per_s, 3),
        store: options.place.store,
        connections: options.connections,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
        page_p99_ms: pages.latency.quantile_ms(0.99),
        count_p99_ms: counts.latency.quantile_ms(0.99),
        page_compressed_per_s: rounded(compressed.per_s, 1),
    })
}

async fn some_sign(house: &House, people: u32) -> Result<()> {
    let receipts = Arc::new(Receipts::of_people(people));
    let signing = Signing {
        door: house.door.clone(),
        uri: house.petition.signatures.clone(),
        tokens: house.tokens.clone(),
        receipts: receipts.clone(),
        order: Order::everyone(people),
        signed: Arc::new(AtomicU64::new(0)),
        freshness: None,
    };
    signing.run(32).await?;
    let summary = receipts.summary();
    ensure!(summary.without_receipt == 0, "{} could not sign", summary.without_receipt);
    let count = house.counted_up_to(summary.last_position).await?.signature_count;
    ensure!(count == u64::from(people), "{count} of {people} are counted");
    Ok(())
}

async fn measure(
    options: &Options,
    door: &Door,
    uri: &Uri,
    encoding: &'static str,
) -> Result<Rate> {
    eprintln!("reading {uri} ({encoding})");
    let uri = uri.clone();
    let asking = Asking {
        question: Box::new(move |_| {
            Ok(Request::get(uri.clone()).header(ACCEPT_ENCODING, encoding).body(Full::default())?)
        }),
        check: |answer| {
            ensure!(answer.status == 200, "a reader got {}", answer.status);
            Ok(())
        },
    };
    let time = Duration::from_secs_f64(options.seconds);
    Arc::new(asking).measure(door, options.connections as usize, time).await
}
