//! Many callers at once, each letting the next person sign as soon as its last one has.

use std::ops::Range;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use petitions::{Channel, NotDone, PetitionNumber, Petitions, PetitionsError};
use tokio::task::JoinSet;

use super::signers::Signers;
use crate::progress::Progress;

/// Lets these people sign; how long until the last one was acknowledged.
pub async fn sign(
    petitions: &Petitions,
    number: PetitionNumber,
    signers: &Arc<Signers>,
    people: Range<u64>,
    (what, callers): (&'static str, u32),
) -> Result<Duration> {
    let (next, signed) = (Arc::new(AtomicU64::new(people.start)), Arc::new(AtomicU64::new(0)));
    let _progress = Progress::of(what, signed.clone(), people.end - people.start);
    let started = Instant::now();
    let mut running = JoinSet::new();
    for _ in 0..callers {
        let (petitions, signers) = (petitions.clone(), signers.clone());
        let (next, signed, end) = (next.clone(), signed.clone(), people.end);
        running.spawn(async move {
            loop {
                let nth = next.fetch_add(1, Ordering::Relaxed);
                if nth >= end {
                    return Ok(());
                }
                one(&petitions, number, &signers, nth).await?;
                signed.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    while let Some(caller) = running.join_next().await {
        let ended: Result<()> = caller?;
        ended?;
    }
    Ok(started.elapsed())
}

async fn one(
    petitions: &Petitions,
    number: PetitionNumber,
    signers: &Signers,
    nth: u64,
) -> Result<()> {
    let actor = signers.person(nth);
    loop {
        match petitions.sign(&actor, number, Channel::App).await {
            Ok(signed) => {
                ensure!(!signed.again, "person {nth} is said to have signed before");
                return Ok(());
            }
            Err(PetitionsError::NotDone(NotDone::Overloaded { retry_after })) => {
                tokio::time::sleep(retry_after).await
            }
            Err(error) => return Err(error.into()),
        }
    }
}
