//! The desks: who sits at them, what they read, and how long it takes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use http_body_util::Full;
use hyper::Request;
use hyper::header::{ACCEPT_ENCODING, AUTHORIZATION, CONTENT_TYPE, COOKIE};
use kernel::{Clock as _, OffsetClock};
use serde_json::json;

use super::intake::Receipt;
use super::matters::Matter;
use super::report::{Figures, Read, Reads};
use crate::asking::{Asking, Rate};
use crate::client::{Client, Door, Question};
use crate::figures::Durations;
use crate::petition::{appoint, appoint_at, sign_in};

const OPERATOR: &str = "УБ82030415";
const ANALYST: &str = "УБ83040516";
const OFFICER: &str = "УБ84050617";
const ABOVE: &str = "УБ85060718";
/// Where what is overdue climbs to.
const TOP: &str = "cabinet-office";

/// A page while complaints come in, every so often.
const EVERY: Duration = Duration::from_millis(500);

/// In microseconds.
const HALF_A_YEAR: i64 = 182 * 24 * 3_600 * 1_000_000;

/// One thing that is read, by whom; several addresses are read in turns.
pub struct Page {
    name: &'static str,
    addresses: Vec<String>,
    who: Who,
}

enum Who {
    /// In a browser.
    Sees(String),
    /// A program.
    Asks(String),
    /// Nobody is signed in; this is sent.
    Tracks(Vec<String>),
}

pub struct Desks {
    door: Door,
    pub operator: String,
    analyst: String,
    officer: String,
    above: String,
}

impl Desks {
    pub async fn staffed(door: &Door, matter: &Matter) -> Result<Self> {
        let mut client = Client::new(door.clone());
        let agency = matter.agency.to_string();
        appoint(&mut client, OPERATOR, "operator").await?;
        appoint(&mut client, ANALYST, "analyst").await?;
        appoint_at(&mut client, OFFICER, "agency_officer", Some(&agency)).await?;
        appoint_at(&mut client, ABOVE, "agency_officer", Some(TOP)).await?;
        Ok(Self {
            operator: sign_in(&mut client, OPERATOR).await?,
            analyst: sign_in(&mut client, ANALYST).await?,
            officer: sign_in(&mut client, OFFICER).await?,
            above: sign_in(&mut client, ABOVE).await?,
            door: door.clone(),
        })
    }

    /// What is read of a matter that many complain of, and of cases that have just come in.
    pub fn pages(&self, matter: &Matter, cases: &[Receipt]) -> Vec<Page> {
        let (topic, division, agency) = (&matter.topic, matter.division.code(), &matter.agency);
        let long_ago = OffsetClock::default().now().as_microsecond() - HALF_A_YEAR;
        let (list, after) =
            ("/api/v1/complaints?desk=all", format!("{long_ago}_2026-01-01_CN-99999-99999"));
        let sees = |name, token: &String, address: String| Page {
            name,
            addresses: vec![address],
            who: Who::Sees(token.clone()),
        };
        let asks = |name, more: String| Page {
            name,
            addresses: vec![format!("{list}{more}")],
            who: Who::Asks(self.operator.clone()),
        };
        let looked_at = cases.iter().take(50).map(|case| format!("/desk/{}", case.number));
        let tracked = cases.iter().take(50);
        let tracked = tracked.map(|case| json!({ "number": case.number, "code": case.code }));
        let track = |tracked: Vec<String>| Page {
            name: "track",
            addresses: vec!["/api/v1/complaints/track".into(); tracked.len()],
            who: Who::Tracks(tracked),
        };
        vec![
            sees("desk", &self.operator, "/desk".into()),
            sees("agency", &self.officer, format!("/agencies/{agency}/complaints")),
            sees("agency_above", &self.above, format!("/agencies/{TOP}/complaints")),
            Page {
                name: "case",
                addresses: looked_at.collect(),
                who: Who::Sees(self.operator.clone()),
            },
            asks("list", String::new()),
            asks("list_filtered", format!("&channel=app&topic={topic}")),
            asks("list_of_place", format!("&topic={topic}&division={division}&kind=criticism")),
            asks("list_deep", format!("&after={after}")),
            asks("list_deep_filtered", format!("&topic={topic}&after={after}")),
            sees("issues", &self.analyst, "/issues".into()),
            sees("issue", &self.analyst, format!("/issues/{}", matter.issue())),
            track(tracked.map(|one| one.to_string()).collect()),
        ]
    }

    /// Each with one connection, which tells how long it takes, and with many.
    pub async fn measure(
        &self,
        pages: Vec<Page>,
        connections: usize,
        time: Duration,
    ) -> Result<Vec<(&'static str, [Rate; 2])>> {
        let mut read = Vec::new();
        for page in pages {
            eprintln!("reading {}", page.addresses.first().map_or("nothing", String::as_str));
            let (name, page) = (page.name, Arc::new(page));
            let alone = page.measure(&self.door, 1, time).await?;
            let busy = page.measure(&self.door, connections, time).await?;
            read.push((name, [alone, busy]));
        }
        Ok(read)
    }

    /// One page after the other at a small rate, for as long as it is waited for.
    pub async fn look(&self, pages: Vec<Page>, seen: &Seen) -> Result<()> {
        let mut client = Client::new(self.door.clone());
        let mut ticks = tokio::time::interval(EVERY);
        for page in pages.iter().cycle() {
            ticks.tick().await;
            let asked = Instant::now();
            let answer = client.ask(page.question(0)?).await?;
            ensure!(answer.status == 200, "{}: {}", page.name, answer.status);
            let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
            seen.entry(page.name).or_default().add(asked.elapsed());
        }
        Ok(())
    }
}

/// How long each page took, by its name.
pub type Seen = Mutex<BTreeMap<&'static str, Durations>>;

pub fn figures(seen: &Seen) -> BTreeMap<&'static str, Figures> {
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    seen.iter().map(|(name, took)| (*name, Figures::from(took))).collect()
}

pub fn reads(
    rates: &[(&'static str, [Rate; 2])],
    hello_per_s: f64,
) -> BTreeMap<&'static str, Reads> {
    let reads = |[alone, busy]: &[Rate; 2]| Reads {
        alone: Read::of(alone, hello_per_s),
        busy: Read::of(busy, hello_per_s),
    };
    rates.iter().map(|(name, rates)| (*name, reads(rates))).collect()
}

impl Page {
    /// Before anything came in there are no cases to read.
    pub fn is_there(&self) -> bool {
        !self.addresses.is_empty()
    }

    async fn measure(
        self: &Arc<Self>,
        door: &Door,
        connections: usize,
        time: Duration,
    ) -> Result<Rate> {
        let page = self.clone();
        let asking = Asking {
            question: Box::new(move |nth| page.question(nth)),
            check: |answer| {
                ensure!(answer.status == 200, "a reader got {}", answer.status);
                Ok(())
            },
        };
        Arc::new(asking).measure(door, connections, time).await
    }

    fn question(&self, nth: usize) -> Result<Question> {
        ensure!(!self.addresses.is_empty(), "there is no case to read");
        let nth = nth % self.addresses.len();
        let address = self.addresses[nth].as_str();
        let request = Request::get(address).header(ACCEPT_ENCODING, "identity");
        Ok(match &self.who {
            Who::Sees(token) => {
                request.header(COOKIE, format!("sanal_session={token}")).body(Full::default())?
            }
            Who::Asks(token) => {
                request.header(AUTHORIZATION, format!("Bearer {token}")).body(Full::default())?
            }
            Who::Tracks(bodies) => request
                .method("POST")
                .header(CONTENT_TYPE, "application/json")
                .body(Full::from(bodies[nth].clone()))?,
        })
    }
}
