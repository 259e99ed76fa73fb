//! Once a second on standard error: how many have signed, and how fast just now.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::JoinHandle;

/// Tells of a count until it is dropped.
pub struct Progress(JoinHandle<()>);

impl Progress {
    pub fn of(what: &'static str, counted: Arc<AtomicU64>, all: u64) -> Self {
        Self(tokio::spawn(async move {
            let mut before = counted.load(Ordering::Relaxed);
            let mut ticks = tokio::time::interval(Duration::from_secs(1));
            ticks.tick().await;
            loop {
                ticks.tick().await;
                let now = counted.load(Ordering::Relaxed);
                eprintln!("{what} {now} of {all}, {} a second", now - before);
                before = now;
            }
        }))
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.abort();
    }
}
