//! What readers cost among many petitions: lists, their later pages, search, suggestions, one page; each
//! held against a bare "hello" of the same run.

mod library;
mod report;

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use clap::Args;
use http_body_util::Full;
use hyper::header::ACCEPT_ENCODING;
use hyper::{Request, Uri};

use self::report::{Read, Report};
use crate::asking::{Asking, Rate};
use crate::client::Door;
use crate::echo;
use crate::figures::{self, rounded};
use crate::home::{Home, Place};
use crate::sanal::{Program, Sanal};
use crate::serving::Serving;

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many petitions there are
    #[arg(long, value_name = "N", default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..))]
    petitions: u32,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// How long each is read; the hello before and after
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    seconds: f64,
}

/// What is read, and by what name it is told. `{}` is a word, another each time.
const READ: [(&str, &str); 10] = [
    ("list", "/petitions?state=all"),
    ("list_open", "/petitions?state=open"),
    ("list_most_signed", "/petitions?state=all&order=most_signed"),
    ("list_of_kind", "/petitions?state=all&kind=decision"),
    ("list_json", "/petitions.json?state=imported"),
    ("search", "/petitions?state=all&q={}"),
    ("search_two_words", "/petitions?state=imported&q={}+{}"),
    ("search_json", "/petitions.json?state=all&q={}"),
    ("suggest", "/api/v1/petitions/similar?text={}+{}+{}+{}"),
    ("feed", "/petitions.atom?state=all"),
];

pub async fn run(options: Options) -> Result<bool> {
    figures::print(&options.place.run(async |home| read(&options, home).await).await?)?;
    Ok(true)
}

async fn read(options: &Options, home: &Home) -> Result<Report> {
    let sanal = Sanal::settled(&options.program, home).await?;
    let table = home.path("petitions.csv");
    library::write(&table, options.petitions)?;
    let imported = Instant::now();
    let file = table.to_str().context("the folder is not UTF-8")?;
    sanal.run(&["import", "petitions", file, "--source", "loadtest"]).await?;
    let import_seconds = imported.elapsed().as_secs_f64();
    let started = Instant::now();
    let serving = sanal.serve().await?;
    found(&serving).await?;
    let start_seconds = started.elapsed().as_secs_f64();
    let door = Door::at(serving.address);

    let echo = echo::start(options.program.workers).await?;
    let bare = Door::at(echo.address);
    let before = measure(options, &bare, echo::HELLO).await?;
    let mut read = Vec::new();
    for (name, address) in READ {
        read.push((name.to_owned(), measure(options, &door, address).await?));
    }
    for (name, address) in
        [("later_page", later_page(&door).await?), ("page", a_page(&door).await?)]
    {
        read.push((name.to_owned(), measure(options, &door, &address).await?));
    }
    let after = measure(options, &bare, echo::HELLO).await?;
    serving.stop().await?;
    let hello_per_s = f64::midpoint(before.per_s, after.per_s);
    let read = read.into_iter().map(|(name, rate)| (name, Read::of(&rate, hello_per_s)));
    Ok(Report {
        petitions: options.petitions,
        hello_per_s: rounded(hello_per_s, 1),
        read: read.collect(),
        import_seconds: rounded(import_seconds, 1),
        start_seconds: rounded(start_seconds, 1),
        store: options.place.store,
        connections: options.connections,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
    })
}

/// Waits until what is looked for is found: the index is made from the log.
async fn found(serving: &Serving) -> Result<()> {
    let door = Door::at(serving.address);
    for _ in 0..600 {
        // Before it is begun, words are not looked for.
        let answer = ask(&door, "/petitions.json?state=all&q=school").await;
        if answer.is_ok_and(|answer| answer["total"].as_u64().is_some_and(|total| total > 0)) {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    anyhow::bail!("nothing is found after a minute")
}

/// The fortieth page or so, by the links.
async fn later_page(door: &Door) -> Result<String> {
    let mut address = "/petitions.json?state=all".to_owned();
    for _ in 0..40 {
        let answer = ask(door, &address).await?;
        let Some(next) = answer["links"]["next"].as_str() else { break };
        let next = url::Url::parse(next)?;
        address = format!("{}?{}", next.path(), next.query().unwrap_or_default());
    }
    Ok(address)
}

async fn a_page(door: &Door) -> Result<String> {
    let list = ask(door, "/petitions.json?state=all").await?;
    let number = list["data"][0]["id"].as_str().context("there is a petition")?;
    Ok(format!("/petitions/{number}"))
}

async fn ask(door: &Door, address: &str) -> Result<serde_json::Value> {
    let uri: Uri = address.parse()?;
    let question = Request::get(uri).body(Full::default())?;
    let answer = crate::client::Client::new(door.clone()).ask(question).await?;
    ensure!(answer.status == 200, "{address}: {}", answer.status);
    Ok(serde_json::from_slice(&answer.body)?)
}

async fn measure(options: &Options, door: &Door, address: &str) -> Result<Rate> {
    eprintln!("reading {address}");
    let address = address.to_owned();
    let asking = Asking {
        question: Box::new(move |nth| {
            let uri: Uri = library::with_words(&address, nth).parse()?;
            Ok(Request::get(uri).header(ACCEPT_ENCODING, "identity").body(Full::default())?)
        }),
        check: |answer| {
            ensure!(answer.status == 200, "a reader got {}", answer.status);
            Ok(())
        },
    };
    let time = Duration::from_secs_f64(options.seconds);
    Arc::new(asking).measure(door, options.connections as usize, time).await
}
