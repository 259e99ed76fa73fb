//! When the program has read all there is, and when it has done by itself what was due.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use http_body_util::Full;
use hyper::Request;
use serde::Deserialize;

use crate::client::{Client, Door};

const LOOK_EVERY: Duration = Duration::from_millis(20);
/// It looks for what is due every ten seconds.
const STILL_FOR: Duration = Duration::from_secs(25);
const WITHIN: Duration = Duration::from_secs(3_600);

#[derive(Deserialize)]
struct Ready {
    log_position: u64,
    #[serde(flatten)]
    told: BTreeMap<String, serde_json::Value>,
}

impl Ready {
    async fn look(client: &mut Client) -> Result<Self> {
        let answer = client.ask(Request::get("/health/ready").body(Full::default())?).await?;
        answer.json(200)
    }

    /// Up to where the slowest projection of complaints and issues is.
    fn reached(&self) -> u64 {
        const THEIRS: [&str; 4] = [
            "complaints_position",
            "complaint_steps_position",
            "issue_members_position",
            "issues_position",
        ];
        let theirs = THEIRS.iter().map(|name| self.told.get(*name).and_then(|told| told.as_u64()));
        theirs.map(Option::unwrap_or_default).min().unwrap_or_default()
    }
}

/// Waits until the projections hold what is in the log now; how long that took, in seconds.
pub async fn caught_up(door: &Door) -> Result<f64> {
    let (mut client, began) = (Client::new(door.clone()), Instant::now());
    let head = Ready::look(&mut client).await?.log_position;
    while Ready::look(&mut client).await?.reached() < head {
        ensure!(began.elapsed() < WITHIN, "the projections do not catch up");
        tokio::time::sleep(LOOK_EVERY).await;
    }
    Ok(began.elapsed().as_secs_f64())
}

/// Waits until nothing has happened for a while; how long something did, in seconds.
pub async fn still(door: &Door) -> Result<f64> {
    let (mut client, began) = (Client::new(door.clone()), Instant::now());
    let (mut last, mut since) = (0, Instant::now());
    eprintln!("clocks that have run out pass");
    while since.elapsed() < STILL_FOR {
        ensure!(began.elapsed() < WITHIN, "it does not come to rest");
        let position = Ready::look(&mut client).await?.log_position;
        if position != last {
            (last, since) = (position, Instant::now());
        }
        tokio::time::sleep(LOOK_EVERY * 10).await;
    }
    caught_up(door).await?;
    Ok(since.duration_since(began).as_secs_f64())
}
