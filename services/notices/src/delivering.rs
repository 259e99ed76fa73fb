//! Delivering: what is due is taken out of the outbox, put into words, carried, and marked.
//!
//! ```text
//! claim (nobody else takes it for a while) ─► addresses, words ─► carry ─► mark ─► the next
//! ```
//!
//! Any number of processes do this at the same time. A process that falls leaves what it had claimed to
//! the others, when its while is over. What was handed over and not yet marked then goes out again: the
//! one repetition that SMTP cannot exclude. It has the same Message-ID, by which programs know it.

mod outcome;
mod preparing;

use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt as _;
use jiff::SignedDuration;
use tokio::sync::{Mutex, watch};
use tokio::time::{Interval, MissedTickBehavior, interval, sleep, timeout};

use crate::Notices;
use crate::carrying::{Carrier, NotCarried, Wording};
use crate::deliveries;
use crate::marking::Marks;
use crate::wish::Channel;
use outcome::Outcome;
use preparing::Prepared;

/// For so long nobody else takes what was claimed; longer than all its attempts can take.
const CLAIM: SignedDuration = SignedDuration::from_mins(10);
/// How long one attempt may take at most; whoever carries has limits of its own below this.
const ATTEMPT: Duration = Duration::from_secs(120);
/// How often the outbox is looked at when nothing was heard.
const LOOK: Duration = Duration::from_millis(500);
/// How long to wait after the other side was away, the first time and at most.
const AWAY: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(60));

/// How much of a channel goes out.
#[derive(Debug, Clone, Copy)]
pub struct Flow {
    /// At the same time.
    pub at_once: usize,
    /// In a second at most, by this process; 0 for as many as go.
    pub per_second: u32,
}

/// Delivers one channel.
pub struct Deliverer {
    pub notices: Notices,
    pub channel: Channel,
    pub carrier: Arc<dyn Carrier>,
    pub wording: Arc<dyn Wording>,
    pub flow: Flow,
}

impl Deliverer {
    /// Until told to stop; what is under way then is finished.
    pub async fn deliver(self, mut stop: watch::Receiver<bool>) {
        let marks = Marks::begin(self.notices.database().clone());
        let pace = self.flow.pace().map(Mutex::new);
        let mut away = AWAY.0;
        while !*stop.borrow() {
            let due = self.notices.due.notified();
            let wait = match self.deliver_some(&marks, pace.as_ref(), &stop).await {
                Ok(Done::Nothing) => LOOK,
                Ok(Done::Some) => {
                    away = AWAY.0;
                    continue;
                }
                Ok(Done::Away) => {
                    away = (away * 2).min(AWAY.1);
                    away
                }
                Err(error) => {
                    tracing::warn!(channel = self.channel.code(), error, "deliveries wait");
                    AWAY.0
                }
            };
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => {}
                _ = timeout(wait, due), if wait == LOOK => {}
                () = sleep(wait), if wait != LOOK => {}
            }
        }
    }

    async fn deliver_some(
        &self,
        marks: &Marks,
        pace: Option<&Mutex<Interval>>,
        stop: &watch::Receiver<bool>,
    ) -> Result<Done, String> {
        let now = self.notices.clock.now();
        let database = self.notices.database();
        let limit = self.flow.in_one_claim();
        let claimed = deliveries::claim(database, self.channel, now, now + CLAIM, limit)
            .await
            .map_err(|error| error.to_string())?;
        if claimed.is_empty() {
            return Ok(Done::Nothing);
        }
        let is_away = std::sync::atomic::AtomicBool::new(false);
        let prepared = preparing::prepare(self, claimed).await?;
        futures::stream::iter(prepared)
            .for_each_concurrent(self.flow.at_once.max(1), |one| {
                let (marks, is_away) = (marks.clone(), &is_away);
                async move {
                    // While the other side is away, or this one stops, what was claimed goes back.
                    let outcome =
                        if is_away.load(std::sync::atomic::Ordering::Relaxed) || *stop.borrow() {
                            Outcome::NotTried
                        } else {
                            self.attempt(&one, pace).await
                        };
                    if matches!(outcome, Outcome::NotCarried(NotCarried::Away(_))) {
                        is_away.store(true, std::sync::atomic::Ordering::Relaxed);
                    }
                    if let Outcome::NotCarried(NotCarried::NoSuchAddress(_)) = &outcome {
                        self.notices.address_fails(one.claimed.person, self.channel).await;
                    }
                    let mark = outcome.mark(
                        &one.claimed,
                        self.notices.clock.now(),
                        crate::random::chance(),
                    );
                    marks.mark(mark).await;
                }
            })
            .await;
        Ok(if is_away.into_inner() { Done::Away } else { Done::Some })
    }

    async fn attempt(&self, one: &Prepared, pace: Option<&Mutex<Interval>>) -> Outcome {
        let parcel = match &one.parcel {
            Ok(parcel) => parcel,
            Err(why) => return Outcome::Dropped(why),
        };
        if let Some(pace) = pace {
            pace.lock().await.tick().await;
        }
        match timeout(ATTEMPT, self.carrier.carry(parcel)).await {
            Ok(Ok(())) => Outcome::Carried,
            Ok(Err(error)) => Outcome::NotCarried(error),
            Err(_) => Outcome::NotCarried(NotCarried::Unknown("no answer".to_owned())),
        }
    }
}

/// What one look at the outbox came to.
enum Done {
    Nothing,
    Some,
    Away,
}

impl Flow {
    /// Claims what goes out in a moment: what comes meanwhile may be more urgent.
    fn in_one_claim(&self) -> usize {
        let many = self.at_once.max(1) * 16;
        match self.per_second {
            0 => many,
            paced => many.min(paced as usize).max(1),
        }
    }

    fn pace(&self) -> Option<Interval> {
        let each = Duration::from_secs(1).checked_div(self.per_second)?;
        let mut pace = interval(each);
        pace.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Some(pace)
    }
}
