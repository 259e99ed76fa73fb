//! Complaints come in by the API: so many a second, each when it is due and whatever became of those before it; or as
//! many as the door takes. One in twenty is sent twice.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use http_body_util::Full;
use hyper::Request;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE};
use serde::Deserialize;
use serde_json::json;
use tokio::task::JoinSet;

use super::matters::{Matters, kind};
use super::room::text;
use crate::client::{Client, Door, Question};
use crate::crowd;
use crate::echo::COMPLAINTS;
use crate::figures::Durations;
use crate::tokens::Tokens;

/// One in so many is sent twice: half of those at once, while the first is on its way.
const TWICE: u64 = 20;
/// Who has no answer after so long is given up, and is lost.
const PATIENCE: Duration = Duration::from_secs(120);
const AGAIN_AFTER: Duration = Duration::from_millis(20);

pub struct Intake {
    pub door: Door,
    pub tokens: Arc<Tokens>,
    pub matters: Arc<Matters>,
    /// Connections that are not in use now.
    idle: Mutex<Vec<Client>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Receipt {
    pub number: String,
    pub code: String,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Taken {
    /// By the complaint that it is of.
    pub receipts: HashMap<u64, Receipt>,
    pub sent: u64,
    pub sent_twice: u64,
    /// From when it was due until its receipt was there; or from the request, where none was due at any time.
    pub latency: Durations,
    pub by_status: BTreeMap<u16, u64>,
    /// Requests whose connection ended before their answer; each was sent again.
    pub unanswered: u64,
    /// A second receipt that is not the first, or two first ones.
    pub contradictions: u64,
}

impl Taken {
    pub fn add(&mut self, other: Self) {
        self.receipts.extend(other.receipts);
        self.sent += other.sent;
        self.sent_twice += other.sent_twice;
        self.latency.merge(&other.latency);
        for (status, times) in other.by_status {
            *self.by_status.entry(status).or_default() += times;
        }
        self.unanswered += other.unanswered;
        self.contradictions += other.contradictions;
    }

    pub fn without_receipt(&self) -> u64 {
        self.sent - self.receipts.len() as u64
    }

    /// Answers that are none of: brought, brought before, come back.
    pub fn unexpected(&self) -> u64 {
        let others = self.by_status.iter().filter(|(status, _)| !matches!(status, 200 | 201 | 503));
        others.map(|(_, times)| times).sum()
    }
}

impl Intake {
    pub fn new(door: Door, tokens: Arc<Tokens>, matters: Arc<Matters>) -> Self {
        Self { door, tokens, matters, idle: Mutex::default() }
    }

    /// Who brings the nth.
    pub fn person(&self, nth: u64) -> u64 {
        nth % self.tokens.count() as u64
    }

    /// Each at its time, however many are on their way.
    pub async fn paced(self: &Arc<Self>, per_second: u32, seconds: u32) -> Result<Taken> {
        let all = u64::from(per_second) * u64::from(seconds);
        eprintln!("{per_second} complaints a second for {seconds} s");
        let (mut running, mut taken) = (JoinSet::new(), Taken::default());
        let began = Instant::now();
        for nth in 0..all {
            let due = began + Duration::from_secs_f64(nth as f64 / f64::from(per_second));
            tokio::time::sleep_until(due.into()).await;
            let intake = self.clone();
            running.spawn(async move { intake.bring(nth, due).await });
            while let Some(done) = running.try_join_next() {
                taken.add(done??);
            }
        }
        while let Some(done) = running.join_next().await {
            taken.add(done??);
        }
        Ok(taken)
    }

    /// As many as so many connections bring in this time, the first of them the `from`th.
    pub async fn burst(
        self: &Arc<Self>,
        from: u64,
        connections: usize,
        time: Duration,
    ) -> Result<(Taken, Duration)> {
        eprintln!("as many as come over {connections} connections");
        let (next, began) = (Arc::new(AtomicU64::new(from)), Instant::now());
        let until = began + time;
        let intake = self.clone();
        let parts = crowd::all_at_once(connections, move |_| {
            let (intake, next) = (intake.clone(), next.clone());
            async move {
                let (mut client, mut taken) = (Client::new(intake.door.clone()), Taken::default());
                while Instant::now() < until {
                    let nth = next.fetch_add(1, Ordering::Relaxed);
                    taken.sent += 1;
                    intake.send(&mut client, nth, Instant::now(), &mut taken).await?;
                }
                Ok(taken)
            }
        });
        let mut taken = Taken::default();
        parts.await?.into_iter().for_each(|part| taken.add(part));
        Ok((taken, began.elapsed()))
    }

    async fn bring(&self, nth: u64, due: Instant) -> Result<Taken> {
        let mut taken = Taken { sent: 1, ..Taken::default() };
        let mut client = self.client();
        if !nth.is_multiple_of(TWICE) {
            self.send(&mut client, nth, due, &mut taken).await?;
            self.leave(client);
            return Ok(taken);
        }
        taken.sent_twice = 1;
        let (mut other, mut again) = (self.client(), Taken::default());
        if nth.is_multiple_of(2 * TWICE) {
            let first = self.send(&mut client, nth, due, &mut taken);
            let second = self.send(&mut other, nth, due, &mut again);
            let (first, second) = tokio::join!(first, second);
            first.and(second)?;
        } else {
            self.send(&mut client, nth, due, &mut taken).await?;
            self.send(&mut other, nth, Instant::now(), &mut again).await?;
        }
        let created = |taken: &Taken| taken.by_status.get(&201).copied().unwrap_or(0);
        let is_twice = created(&taken) + created(&again) > 1;
        let is_another = taken.receipts.get(&nth) != again.receipts.get(&nth);
        taken.contradictions += u64::from(is_twice || is_another);
        // Told apart: what is sent again is no complaint that came.
        again.latency = Durations::default();
        taken.add(again);
        self.leave(client);
        self.leave(other);
        Ok(taken)
    }

    /// Until it is answered with something else than "come back".
    async fn send(
        &self,
        client: &mut Client,
        nth: u64,
        due: Instant,
        taken: &mut Taken,
    ) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let Ok(answer) = client.ask(self.question(nth)?).await else {
                taken.unanswered += 1;
                tokio::time::sleep(AGAIN_AFTER).await;
                continue;
            };
            *taken.by_status.entry(answer.status).or_default() += 1;
            match answer.status {
                200 | 201 => {
                    taken.latency.add(due.elapsed());
                    taken.receipts.insert(nth, answer.json(answer.status)?);
                    return Ok(());
                }
                503 => tokio::time::sleep(answer.retry_after.unwrap_or(AGAIN_AFTER)).await,
                status => bail!("{status}: {}", String::from_utf8_lossy(&answer.body)),
            }
        }
        Ok(())
    }

    /// The nth complaint of its person; the echo is asked the very same.
    pub fn question(&self, nth: u64) -> Result<Question> {
        let matter = self.matters.of(nth);
        // One that asks for an answer: its clock is looked for.
        let kind = match kind(nth) {
            complaints::Kind::Appreciation => complaints::Kind::Complaint,
            kind => kind,
        };
        let body = json!({
            "text": text(nth), "kind": kind.code(), "topic": matter.topic,
            "division": matter.division.code(), "name": "Д. Бат",
            "address": "Баянзүрх дүүрэг, 3-р хороо", "phone": "99112233",
        });
        let person = usize::try_from(self.person(nth))?;
        let request = Request::post(COMPLAINTS)
            .header(AUTHORIZATION, self.tokens.of(person)?)
            .header(CONTENT_TYPE, "application/json")
            .header("Idempotency-Key", format!("load-{nth}"));
        Ok(request.body(Full::from(body.to_string()))?)
    }

    fn client(&self) -> Client {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pop().unwrap_or_else(|| Client::new(self.door.clone()))
    }

    fn leave(&self, client: Client) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(client);
    }
}
