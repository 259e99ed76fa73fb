//! The closed loop: each connection lets the next person sign as soon as its last one was answered.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use http_body_util::Full;
use hyper::header::AUTHORIZATION;
use hyper::{Request, Uri};
use serde::Deserialize;

use crate::client::{Answer, Client, Door, Question};
use crate::crowd;
use crate::figures::Durations;
use crate::freshness::Asker;
use crate::order::Order;
use crate::receipts::Receipts;
use crate::tokens::Tokens;

/// Who has no answer after so long is given up, and is lost.
const PATIENCE: Duration = Duration::from_secs(120);
/// Before trying to reach a server again that cannot be reached.
const RECONNECT_AFTER: Duration = Duration::from_millis(20);

pub struct Signing {
    pub door: Door,
    pub uri: Uri,
    pub tokens: Arc<Tokens>,
    pub receipts: Arc<Receipts>,
    pub order: Order,
    /// People with a receipt so far.
    pub signed: Arc<AtomicU64>,
    pub freshness: Option<Asker>,
}

/// What came back.
#[derive(Debug, Default)]
pub struct Answers {
    /// From the request to the end of its answer, of signatures that were taken.
    pub latency: Durations,
    pub by_status: BTreeMap<u16, u64>,
    /// Requests whose connection ended before their answer.
    pub unanswered: u64,
    /// Answers that said neither what nor why.
    pub unreadable: u64,
}

/// What `POST …/signatures` answers.
#[derive(Deserialize)]
pub struct Receipt {
    pub position: u64,
}

impl Signing {
    /// Until everyone in the order has an answer.
    pub async fn run(self, connections: usize) -> Result<Answers> {
        let (signing, next) = (Arc::new(self), Arc::new(AtomicUsize::new(0)));
        let parts = crowd::all_at_once(connections, move |_| {
            let (signing, next) = (signing.clone(), next.clone());
            async move { signing.work(&next).await }
        });
        let mut answers = Answers::default();
        parts.await?.iter().for_each(|part| answers.add(part));
        Ok(answers)
    }

    async fn work(&self, next: &AtomicUsize) -> Result<Answers> {
        let mut client = Client::new(self.door.clone());
        let mut answers = Answers::default();
        while let Some(person) = self.order.people.get(next.fetch_add(1, Ordering::Relaxed)) {
            self.send(&mut client, *person, &mut answers).await?;
        }
        Ok(answers)
    }

    /// Sends one person's signature until it is answered with something else than "come back".
    async fn send(&self, client: &mut Client, person: u32, answers: &mut Answers) -> Result<()> {
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            let question = question(&self.uri, &self.tokens, person as usize)?;
            let asked = Instant::now();
            let Ok(answer) = client.ask(question).await else {
                answers.unanswered += 1;
                tokio::time::sleep(RECONNECT_AFTER).await;
                continue;
            };
            *answers.by_status.entry(answer.status).or_default() += 1;
            match answer.status {
                200 | 201 => {
                    answers.latency.add(asked.elapsed());
                    self.receive(person, &answer, answers);
                    break;
                }
                503 => tokio::time::sleep(answer.retry_after.unwrap_or(RECONNECT_AFTER)).await,
                _ => break,
            }
        }
        Ok(())
    }

    fn receive(&self, person: u32, answer: &Answer, answers: &mut Answers) {
        let Ok(receipt) = answer.json::<Receipt>(answer.status) else {
            answers.unreadable += 1;
            return;
        };
        if self.receipts.note(person, receipt.position, answer.status == 201) {
            self.signed.fetch_add(1, Ordering::Relaxed);
        }
        if let Some(freshness) = &self.freshness {
            freshness.offer(receipt.position);
        }
    }
}

/// A person's signature; the echo is asked the very same.
pub fn question(uri: &Uri, tokens: &Tokens, person: usize) -> Result<Question> {
    let request = Request::post(uri.clone()).header(AUTHORIZATION, tokens.of(person)?);
    Ok(request.body(Full::default())?)
}

impl Answers {
    fn add(&mut self, other: &Self) {
        self.latency.merge(&other.latency);
        for (status, times) in &other.by_status {
            *self.by_status.entry(*status).or_default() += times;
        }
        self.unanswered += other.unanswered;
        self.unreadable += other.unreadable;
    }

    pub fn with_status(&self, status: u16) -> u64 {
        self.by_status.get(&status).copied().unwrap_or(0)
    }

    /// Answers that are none of: signed, signed before, come back.
    pub fn unexpected(&self) -> u64 {
        let others = self.by_status.iter().filter(|(status, _)| !matches!(status, 200 | 201 | 503));
        others.map(|(_, times)| times).sum::<u64>() + self.unreadable
    }
}
