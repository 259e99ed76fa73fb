//! The closed loop every peer goes through: each client lets the next person sign as soon as it is free.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::Instant,
};

use anyhow::{Result, ensure};
use tokio::task::JoinSet;

use crate::{peers::Store, petition_signed::PetitionSigned};

#[derive(Debug)]
pub struct Measured {
    pub accepted: u64,
    pub tally_total: Option<u64>,
    pub seconds: f64,
}

/// Lets `people` sign over `clients` concurrent clients, and believes the store only after asking it.
pub async fn measure<S: Store>(store: S, people: u64, clients: u32) -> Result<Measured> {
    let store = Arc::new(store);
    let next = Arc::new(AtomicU64::new(0));
    let start = Instant::now();
    let mut running = JoinSet::new();
    for _ in 0..clients {
        running.spawn(client(store.clone(), next.clone(), people));
    }
    let mut accepted = 0;
    while let Some(client) = running.join_next().await {
        accepted += client??;
    }
    let seconds = start.elapsed().as_secs_f64();

    let stored = store.stored().await?;
    ensure!(stored == accepted, "{accepted} signatures were accepted, but {stored} are stored");
    let again = store.sign(PetitionSigned::by(0)).await?;
    ensure!(!again, "the first person signed a second time and was accepted");
    if let Some(remark) = store.remark() {
        eprintln!("{remark}");
    }
    Ok(Measured { accepted, tally_total: store.tally_total().await?, seconds })
}

async fn client<S: Store>(store: Arc<S>, next: Arc<AtomicU64>, people: u64) -> Result<u64> {
    let mut accepted = 0;
    loop {
        let person = next.fetch_add(1, Ordering::Relaxed);
        if person >= people {
            return Ok(accepted);
        }
        accepted += u64::from(store.sign(PetitionSigned::by(person)).await?);
    }
}
