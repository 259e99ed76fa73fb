//! What comes to the centre: a year of complaints first; then so many a second for so long, while the desks are read;
//! then as many as the door takes; then every desk, held against a bare "hello" of the same run. Afterwards each
//! complaint must be there once, with its clock, its agency and its place in an issue.

mod desks;
mod found;
mod intake;
mod matters;
mod past;
mod report;
mod room;
mod settling;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use http_body_util::Full;
use hyper::Request;
use kernel::{Clock as _, OffsetClock};

use self::desks::Desks;
use self::found::{Expected, OnDesk};
use self::intake::{Intake, Receipt};
use self::matters::Matters;
use self::report::{Figures, Read, Report};
use self::room::Room;
use crate::asking::{Asking, Rate};
use crate::client::Door;
use crate::echo;
use crate::figures::{self, per_second, rounded};
use crate::home::{Home, Place};
use crate::house;
use crate::petition::ADMINISTRATORS;
use crate::sanal::{Program, Sanal};
use crate::table::Table;

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many complaints the year before brought
    #[arg(long, value_name = "N", default_value_t = 1_000_000)]
    prior: u64,

    /// How many bring those at the same time
    #[arg(long, value_name = "N", default_value_t = 256, value_parser = clap::value_parser!(u32).range(1..))]
    callers: u32,

    /// How many come in each second
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = clap::value_parser!(u32).range(1..))]
    per_second: u32,

    /// For so long
    #[arg(long, value_name = "S", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..))]
    seconds: u32,

    /// Whose they are
    #[arg(long, value_name = "N", default_value_t = 5_000, value_parser = clap::value_parser!(u32).range(1..))]
    people: u32,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// How long each desk is read, with one connection and with all; the burst; the hello before and after
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    read_seconds: f64,
}

pub async fn run(options: Options) -> Result<bool> {
    let report = options.place.run(async |home| measured(&options, home).await).await?;
    figures::print(&report)?;
    Ok(report.holds())
}

async fn measured(options: &Options, home: &Home) -> Result<Report> {
    let (matters, nation) = (Arc::new(Matters::of_the_directory()?), Table::read(None)?);
    let sanal = Sanal::settled(&options.program, home).await?;
    let tokens = house::make_people(&sanal, home, &nation, options.people).await?;
    let filled = Room::open(home, matters.clone(), options.prior).await?.fill(options.callers);
    let filled = filled.await?;
    for administrator in ADMINISTRATORS {
        sanal.run_told(&["staff", "found", "--days", "30"], administrator).await?;
    }
    let started = Instant::now();
    let serving = sanal.serve().await?;
    let door = Door::at(serving.address);
    settling::caught_up(&door).await?;
    let start_seconds = started.elapsed().as_secs_f64();
    let clocks_seconds = settling::still(&door).await?;

    let first = matters.first()?;
    let desks = Desks::staffed(&door, first).await?;
    let intake = Arc::new(Intake::new(door.clone(), Arc::new(tokens), matters.clone()));
    let since = OffsetClock::default().now();
    let looked = desks.pages(first, &[]);
    let looked = looked.into_iter().filter(|page| page.is_there()).collect();
    let seen = std::sync::Mutex::default();
    let looking = desks.look(looked, &seen);
    let began = Instant::now();
    let mut taken = tokio::select! {
        taken = intake.paced(options.per_second, options.seconds) => taken?,
        ended = looking => { ended?; anyhow::bail!("nobody looks any more") }
    };
    let intake_per_s = per_second(taken.receipts.len() as u64, began.elapsed());
    let behind = settling::caught_up(&door).await?;
    let intake_figures = Figures::from(&taken.latency);

    let time = Duration::from_secs_f64(options.read_seconds);
    let connections = options.connections as usize;
    let echo = echo::start(options.program.workers).await?;
    let bare = Door::at(echo.address);
    let hello = async || hello().measure(&bare, connections, time).await;
    let before = hello().await?;
    let echoed = the_same(&intake).measure(&bare, connections, time).await?;
    let (burst, burst_took) = intake.burst(taken.sent, connections, time).await?;
    let burst_rate = Rate {
        per_s: per_second(burst.receipts.len() as u64, burst_took),
        latency: burst.latency.clone(),
    };
    taken.add(burst);
    settling::caught_up(&door).await?;
    let mut cases: Vec<Receipt> = taken.receipts.values().take(50).cloned().collect();
    cases.sort_by(|one, other| one.number.cmp(&other.number));
    // The ratio is told with what a bare server answers before and after.
    let read = desks.measure(desks.pages(first, &cases), connections, time).await?;
    let after = hello().await?;
    let hello_per_s = f64::midpoint(before.per_s, after.per_s);

    let on_desk = OnDesk::since(&door, &desks.operator, since).await?;
    let rss_mb = serving.rss_mb()?;
    serving.stop().await?;
    let numbers = || taken.receipts.values().map(|receipt| receipt.number.as_str());
    let mut expected = Expected::of_earlier(&matters, options.prior);
    for nth in taken.receipts.keys() {
        expected.add(&matters, *nth, (false, intake.person(*nth)));
    }
    let issues_different = expected.different(home).await?;
    let checked = Instant::now();
    let check = sanal.run(&["check"]).await;
    if let Err(error) = &check {
        eprintln!("{error:#}");
    }
    Ok(Report {
        prior: options.prior,
        lost: taken.without_receipt() + on_desk.lost(numbers()),
        counted_twice: on_desk.twice(numbers()),
        without_clock: on_desk.without_clock,
        without_agency: on_desk.without_agency,
        issues_different,
        issues: expected.count(),
        check_green: check.is_ok(),
        contradictions: taken.contradictions,
        unexpected: taken.unexpected(),
        intake: intake_figures,
        intake_per_s: rounded(intake_per_s, 1),
        desks_meanwhile: desks::figures(&seen),
        behind_ms: rounded(behind * 1_000.0, 1),
        burst: Read::of(&burst_rate, echoed.per_s),
        hello_per_s: rounded(hello_per_s, 1),
        echo_per_s: rounded(echoed.per_s, 1),
        read: desks::reads(&read, hello_per_s),
        sent: taken.sent,
        sent_twice: taken.sent_twice,
        accepted: taken.receipts.len(),
        unanswered: taken.unanswered,
        answers_by_status: taken.by_status.clone(),
        prior_per_s: (options.prior > 0).then(|| rounded(per_second(options.prior, filled), 1)),
        start_seconds: rounded(start_seconds, 1),
        clocks_seconds: rounded(clocks_seconds, 1),
        check_seconds: rounded(checked.elapsed().as_secs_f64(), 1),
        rss_mb,
        store: options.place.store,
        connections: options.connections,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
    })
}

fn hello() -> Arc<Asking> {
    Arc::new(Asking {
        question: Box::new(|_| Ok(Request::get(echo::HELLO).body(Full::default())?)),
        check: |answer| {
            ensure!(answer.status == 200, "a reader got {}", answer.status);
            Ok(())
        },
    })
}

/// What the echo is asked.
fn the_same(intake: &Arc<Intake>) -> Arc<Asking> {
    let intake = intake.clone();
    Arc::new(Asking {
        question: Box::new(move |nth| intake.question(nth as u64)),
        check: |answer| answer.json::<Receipt>(201).map(drop).context("the echo"),
    })
}
