//! The same question for a few seconds over many connections: how many answers a second.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;

use crate::client::{Answer, Client, Door, Question};
use crate::crowd;
use crate::figures::{Durations, per_second};

/// Answered but not counted, so that caches, branch predictors and connections are warm.
const WARM_UP: Duration = Duration::from_millis(500);

/// How the nth question is made and what its answer must be.
pub struct Asking {
    pub question: Box<dyn Fn(usize) -> Result<Question> + Send + Sync>,
    pub check: fn(&Answer) -> Result<()>,
}

#[derive(Debug, Default)]
pub struct Rate {
    pub per_s: f64,
    pub latency: Durations,
}

impl Asking {
    /// An answer that is not as it must be ends the measurement with an error.
    pub async fn measure(
        self: &Arc<Self>,
        door: &Door,
        connections: usize,
        time: Duration,
    ) -> Result<Rate> {
        let from = Instant::now() + WARM_UP;
        let (asking, door, next) = (self.clone(), door.clone(), Arc::new(AtomicUsize::new(0)));
        let parts = crowd::all_at_once(connections, move |_| {
            let (asking, client, next) = (asking.clone(), Client::new(door.clone()), next.clone());
            async move { asking.ask(client, &next, from, from + time).await }
        });
        let (mut counted, mut latency) = (0, Durations::default());
        for (part_counted, part_latency) in parts.await? {
            counted += part_counted;
            latency.merge(&part_latency);
        }
        Ok(Rate { per_s: per_second(counted, time), latency })
    }

    async fn ask(
        &self,
        mut client: Client,
        next: &AtomicUsize,
        from: Instant,
        until: Instant,
    ) -> Result<(u64, Durations)> {
        let (mut counted, mut latency) = (0, Durations::default());
        loop {
            let question = (self.question)(next.fetch_add(1, Ordering::Relaxed))?;
            let asked = Instant::now();
            let answer = client.ask(question).await?;
            (self.check)(&answer)?;
            let now = Instant::now();
            if now >= until {
                return Ok((counted, latency));
            }
            if now >= from {
                counted += 1;
                latency.add(now - asked);
            }
        }
    }
}
