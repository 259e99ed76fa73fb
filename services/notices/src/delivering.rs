//! Delivering: what is due is taken out of the outbox, put into words, carried, and marked.
//!
//! ```text
//! claim (nobody else takes it for a while) ─► addresses, words ─► carry ─► mark ─► the next
//! ```
//!
//! Each worker takes the next as soon as it is free, so that an address at which nobody answers holds up itself
//! alone. Any number of processes do this at the same time. A process that falls leaves what it had claimed to
//! the others, when its while is over. What was handed over and not yet marked then goes out again: the
//! one repetition that SMTP cannot exclude. It has the same Message-ID, by which programs know it.

mod outcome;
mod preparing;

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures::future::join_all;
use jiff::SignedDuration;
use kernel::Timestamp;
use tokio::sync::{Mutex, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, Interval, MissedTickBehavior, interval, sleep, timeout};

use crate::Notices;
use crate::carrying::{Carrier, NotCarried, Wording};
use crate::deliveries;
use crate::marking::Marks;
use crate::wish::Channel;
use outcome::Outcome;
use preparing::Prepared;

/// For so long nobody else takes what was claimed.
const CLAIM: SignedDuration = SignedDuration::from_mins(4);
/// How long one attempt may take at most; whoever carries has limits of its own below this.
const ATTEMPT: Duration = Duration::from_secs(120);
/// An attempt that begins later than this after the claim could outlast it.
const BEGIN_WITHIN: SignedDuration = SignedDuration::from_secs(110);
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

/// What a process delivers a channel with.
struct Post {
    deliverer: Deliverer,
    marks: Marks,
    pace: Option<Mutex<Interval>>,
}

/// Claimed and put into words.
struct Ready {
    prepared: Prepared,
    begin_before: Timestamp,
}

impl Deliverer {
    /// Until told to stop; what is under way then is finished.
    pub async fn deliver(self, mut stop: watch::Receiver<bool>) {
        let marks = Marks::begin(self.notices.database().clone());
        let (at_once, due) = (self.flow.at_once.max(1), self.notices.due.clone());
        let pace = self.flow.pace().map(Mutex::new);
        let post = Arc::new(Post { deliverer: self, marks, pace });
        let (mut ready, mut under_way) = (VecDeque::new(), JoinSet::new());
        let (mut rest, mut may_look) = (Rest::default(), true);
        let mut heard = Box::pin(due.notified());
        while !*stop.borrow() {
            if may_look && rest.is_over() && ready.len() < at_once {
                may_look = post.claim(&mut ready).await;
            }
            while rest.is_over()
                && under_way.len() < at_once
                && let Some(one) = ready.pop_front()
            {
                let post = post.clone();
                under_way.spawn(async move { post.carry(one).await });
            }
            let ended = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => None,
                Some(ended) = under_way.join_next() => Some(ended),
                () = &mut heard => {
                    heard.set(due.notified());
                    may_look = true;
                    None
                }
                () = sleep(LOOK) => {
                    may_look = true;
                    None
                }
            };
            match ended {
                None => {}
                Some(Ok(Err(Away(reason)))) => {
                    rest.begin(post.deliverer.channel, &reason);
                    post.give_back(&mut ready).await;
                }
                Some(Ok(Ok(())) | Err(_)) => rest.end(),
            }
        }
        post.give_back(&mut ready).await;
        while under_way.join_next().await.is_some() {}
    }
}

impl Post {
    /// Whether there may be more.
    async fn claim(&self, ready: &mut VecDeque<Ready>) -> bool {
        let Deliverer { notices, channel, flow, .. } = &self.deliverer;
        let (now, limit) = (notices.clock.now(), flow.in_one_claim());
        let claimed = deliveries::claim(notices.database(), *channel, now, now + CLAIM, limit);
        let prepared = match claimed.await {
            Ok(claimed) if claimed.is_empty() => return false,
            Ok(claimed) => preparing::prepare(&self.deliverer, claimed).await,
            Err(error) => Err(error.to_string()),
        };
        match prepared {
            Ok(prepared) => {
                let begin_before = now + BEGIN_WITHIN;
                let is_full = prepared.len() == limit;
                ready.extend(prepared.into_iter().map(|prepared| Ready { prepared, begin_before }));
                is_full
            }
            Err(error) => {
                tracing::warn!(channel = channel.code(), error, "deliveries wait");
                false
            }
        }
    }

    async fn carry(&self, Ready { prepared, begin_before }: Ready) -> Result<(), Away> {
        let notices = &self.deliverer.notices;
        // What has waited here for too long goes back, and is nobody's twice.
        let outcome = if notices.clock.now() > begin_before {
            Outcome::NotTried
        } else {
            self.attempt(&prepared).await
        };
        if let Outcome::NotCarried(NotCarried::NoSuchAddress(_)) = &outcome {
            notices.address_fails(prepared.claimed.person, self.deliverer.channel).await;
        }
        let away = match &outcome {
            Outcome::NotCarried(NotCarried::Away(reason)) => Err(Away(reason.clone())),
            _ => Ok(()),
        };
        self.mark(&prepared, outcome).await;
        away
    }

    async fn attempt(&self, prepared: &Prepared) -> Outcome {
        let parcel = match &prepared.parcel {
            Ok(parcel) => parcel,
            Err(why) => return Outcome::Dropped(why),
        };
        if let Some(pace) = &self.pace {
            pace.lock().await.tick().await;
        }
        match timeout(ATTEMPT, self.deliverer.carrier.carry(parcel)).await {
            Ok(Ok(())) => Outcome::Carried,
            Ok(Err(error)) => Outcome::NotCarried(error),
            Err(_) => Outcome::NotCarried(NotCarried::Unknown("no answer".to_owned())),
        }
    }

    /// While the other side is away, or this one stops.
    async fn give_back(&self, ready: &mut VecDeque<Ready>) {
        let back = ready.drain(..);
        join_all(back.map(async |one| self.mark(&one.prepared, Outcome::NotTried).await)).await;
    }

    async fn mark(&self, prepared: &Prepared, outcome: Outcome) {
        let Prepared { claimed, quiet, .. } = prepared;
        let now = self.deliverer.notices.clock.now();
        self.marks.mark(outcome.mark(claimed, *quiet, now, crate::random::chance())).await;
    }
}

/// The other side itself is away, and why.
struct Away(String);

/// While the other side is away nothing is tried; longer each time.
#[derive(Default)]
struct Rest {
    until: Option<Instant>,
    last: Duration,
}

impl Rest {
    fn is_over(&self) -> bool {
        self.until.is_none_or(|until| until <= Instant::now())
    }

    fn begin(&mut self, channel: Channel, reason: &str) {
        // Those that were under way at the same time say the same.
        if self.is_over() {
            self.last = (self.last * 2).clamp(AWAY.0, AWAY.1);
            self.until = Some(Instant::now() + self.last);
            tracing::warn!(
                channel = channel.code(),
                reason,
                "the other side is away: deliveries wait"
            );
        }
    }

    fn end(&mut self) {
        if self.is_over() {
            *self = Self::default();
        }
    }
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
