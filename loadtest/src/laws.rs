//! What a long law costs beside a short one: reading it with all that was said of it, and writing it.

mod drafting;
mod law;
mod report;

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, ensure};
use clap::Args;
use http_body_util::Full;
use hyper::Request;
use hyper::header::{ACCEPT_ENCODING, COOKIE};
use serde_json::json;

use self::drafting::{Bill, Drafter};
use self::report::{Edits, Read, Report};
use crate::asking::{Asking, Rate};
use crate::client::Door;
use crate::crowd;
use crate::echo;
use crate::figures::{self, rounded};
use crate::home::{Home, Place};
use crate::house::House;
use crate::sanal::Program;
use crate::table::Table;

#[derive(Debug, Args)]
pub struct Options {
    #[command(flatten)]
    place: Place,

    #[command(flatten)]
    program: Program,

    /// How many provisions the long law has; the short one has a chapter
    #[arg(long, value_name = "N", default_value_t = 800, value_parser = clap::value_parser!(u32).range(20..=5_000))]
    provisions: u32,

    /// How many people say something of a provision of the long law
    #[arg(long, value_name = "N", default_value_t = 2_000, value_parser = clap::value_parser!(u32).range(1..))]
    comments: u32,

    /// How often a provision of each is written anew, one after the other
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = clap::value_parser!(u32).range(1..))]
    edits: u32,

    /// Connections that are open at the same time, each with one request on its way
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = clap::value_parser!(u32).range(1..))]
    connections: u32,

    /// How long each page is read; the hello before and after
    #[arg(long, value_name = "S", default_value_t = 5.0)]
    seconds: f64,
}

pub async fn run(options: Options) -> Result<bool> {
    figures::print(&options.place.run(async |home| measured(&options, home).await).await?)?;
    Ok(true)
}

async fn measured(options: &Options, home: &Home) -> Result<Report> {
    let house = House::open(&options.program, home, &Table::read(None)?, options.comments).await?;
    let mut drafter = Drafter::appointed(&house.door).await?;
    let short = drafter.publishes(&law::of(law::CHAPTER)).await?;
    let long = drafter.publishes(&law::of(options.provisions)).await?;
    drafter.opens(&long).await?;
    all_comment(&house, &long).await?;

    let echo = echo::start(options.program.workers).await?;
    let bare = Door::at(echo.address);
    let before = asked(options, &bare, echo::HELLO, None).await?;
    let number = &long.number;
    let pages = [
        ("page", format!("/bills/{number}"), None),
        ("page_signed_in", format!("/bills/{number}"), Some(drafter.token.as_str())),
        ("comments", format!("/bills/{number}/comments?place=all"), None),
        ("comments_newest", format!("/bills/{number}/comments?place=all&order=newest"), None),
        ("editor", format!("/bills/{number}/draft"), Some(drafter.token.as_str())),
    ];
    let mut rates = Vec::new();
    for (name, path, session) in &pages {
        rates.push((*name, asked(options, &house.door, path, *session).await?));
    }
    let after = asked(options, &bare, echo::HELLO, None).await?;
    let hello_per_s = f64::midpoint(before.per_s, after.per_s);

    // In turns, so that both meet the same machine.
    let mut edits = [Edits::default(), Edits::default()];
    for n in 0..options.edits {
        for (bill, edits) in [&short, &long].into_iter().zip(&mut edits) {
            edits.add(drafter.rewords(bill, n).await?);
        }
    }
    house.serving.stop().await?;
    let [of_short, of_long] = edits.map(|edits| edits.figures());
    Ok(Report {
        hello_per_s: rounded(hello_per_s, 1),
        read: rates.iter().map(|(name, rate)| (*name, Read::of(rate, hello_per_s))).collect(),
        edit_ratio: report::ratio(of_long, of_short),
        edit_short: of_short,
        edit_long: of_long,
        publish_long_ms: rounded(long.published_in.as_secs_f64() * 1_000.0, 1),
        provisions: [short.provision_count, long.provision_count],
        comments: options.comments,
        store: options.place.store,
        connections: options.connections,
        cores: std::thread::available_parallelism().map_or(0, usize::from),
    })
}

/// Everybody one comment, on a provision of the long law, one after the other.
async fn all_comment(house: &House, bill: &Bill) -> Result<()> {
    let people = house.tokens.count();
    eprintln!("{people} people comment");
    let (door, tokens) = (house.door.clone(), house.tokens.clone());
    let (path, ids) = (format!("/api/v1/bills/{}/comments", bill.number), bill.ids.clone());
    let all = crowd::all_at_once(AT_ONCE, move |part| {
        let (door, tokens) = (door.clone(), tokens.clone());
        let (path, ids) = (path.clone(), ids.clone());
        async move {
            let mut client = crate::client::Client::new(door);
            for person in (part..people).step_by(AT_ONCE) {
                let said = json!({
                    "text": format!("Энэ заалтыг дахин бодох хэрэгтэй. {person}"),
                    "provision": ids[person % ids.len()],
                });
                let request = Request::post(path.as_str())
                    .header(hyper::header::AUTHORIZATION, tokens.of(person)?)
                    .header(hyper::header::CONTENT_TYPE, "application/json")
                    .body(Full::from(said.to_string()))?;
                let answer = client.ask(request).await?;
                ensure!(matches!(answer.status, 201 | 202), "{}", answer.status);
            }
            Ok(())
        }
    });
    all.await.map(drop)
}

/// Who comment at the same time.
const AT_ONCE: usize = 16;

async fn asked(options: &Options, door: &Door, path: &str, session: Option<&str>) -> Result<Rate> {
    eprintln!("reading {path}");
    let (path, session) = (path.to_owned(), session.map(|token| format!("sanal_session={token}")));
    let asking = Asking {
        question: Box::new(move |_| {
            let request = Request::get(path.as_str()).header(ACCEPT_ENCODING, "identity");
            let request = match &session {
                Some(cookie) => request.header(COOKIE, cookie.as_str()),
                None => request,
            };
            Ok(request.body(Full::default())?)
        }),
        check: |answer| {
            ensure!(answer.status == 200, "a reader got {}", answer.status);
            Ok(())
        },
    };
    let time = Duration::from_secs_f64(options.seconds);
    Arc::new(asking).measure(door, options.connections as usize, time).await
}
