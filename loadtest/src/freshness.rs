//! How long after its receipt a signature is in the public total.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::Result;
use http_body_util::Full;
use hyper::{Request, Uri};
use serde::Deserialize;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::task::JoinHandle;

use crate::client::{Client, Door};
use crate::figures::Durations;

/// How often a signer is picked.
const EVERY: Duration = Duration::from_millis(20);
/// Between two looks at the total while someone waits in vain.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// What `count.json` says.
#[derive(Debug, Deserialize)]
pub struct Count {
    pub signature_count: u64,
    pub position: u64,
}

/// A receipt, at the instant it arrived.
struct Picked {
    position: u64,
    at: Instant,
}

/// Held by the signers; when it is dropped, the sampling ends.
pub struct Asker {
    wanted: Arc<AtomicBool>,
    picked: UnboundedSender<Picked>,
    ticks: JoinHandle<()>,
}

impl Asker {
    /// Takes the receipt when it is time for another sample.
    pub fn offer(&self, position: u64) {
        if self.wanted.load(Ordering::Relaxed) && self.wanted.swap(false, Ordering::Relaxed) {
            let _ = self.picked.send(Picked { position, at: Instant::now() });
        }
    }
}

impl Drop for Asker {
    fn drop(&mut self) {
        self.ticks.abort();
    }
}

/// Starts sampling; the durations come once the asker is dropped.
pub fn sample(door: Door, count: Uri) -> (Asker, JoinHandle<Result<Durations>>) {
    let (sender, picked) = unbounded_channel();
    let wanted = Arc::new(AtomicBool::new(false));
    let asker = Asker { wanted: wanted.clone(), picked: sender, ticks: tokio::spawn(tick(wanted)) };
    (asker, tokio::spawn(follow(Client::new(door), count, picked)))
}

async fn tick(wanted: Arc<AtomicBool>) {
    loop {
        tokio::time::sleep(EVERY).await;
        wanted.store(true, Ordering::Relaxed);
    }
}

async fn follow(
    mut client: Client,
    uri: Uri,
    mut picked: UnboundedReceiver<Picked>,
) -> Result<Durations> {
    let (mut waiting, mut durations) = (Vec::new(), Durations::default());
    while let Some(first) = picked.recv().await {
        waiting.push(first);
        while !waiting.is_empty() {
            let position = look(&mut client, &uri).await?.position;
            waiting.retain(|picked: &Picked| {
                let counted = picked.position <= position;
                if counted {
                    durations.add(picked.at.elapsed());
                }
                !counted
            });
            while let Ok(another) = picked.try_recv() {
                waiting.push(another);
            }
            if !waiting.is_empty() {
                tokio::time::sleep(LOOK_AGAIN).await;
            }
        }
    }
    Ok(durations)
}

pub async fn look(client: &mut Client, uri: &Uri) -> Result<Count> {
    client.ask(Request::get(uri.clone()).body(Full::default())?).await?.json(200)
}
