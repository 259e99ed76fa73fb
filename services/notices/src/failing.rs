//! What could not be delivered, for whoever looks after it: the reason, never whom it was for. And what was
//! taken first and came back.

use database::{Database, Statement, statement};
use kernel::{Actor, Timestamp};
use policy::{Action, Resource};
use serde::{Deserialize, Serialize};

use crate::deliveries::{self, State};
use crate::what::What;
use crate::wish::Channel;
use crate::{Notices, NoticesError, addresses};

pub(crate) const DEAD: Statement = statement!("deliveries/dead");
pub(crate) const REASONS: Statement = statement!("deliveries/reasons");
pub(crate) const HELD_UP: Statement = statement!("deliveries/held_up");
pub(crate) const COUNTS: Statement = statement!("deliveries/counts");
pub(crate) const REPLAY: Statement = statement!("deliveries/replay");
pub(crate) const REPLAY_ALL: Statement = statement!("deliveries/replay_all");
pub(crate) const BOUNCED: Statement = statement!("deliveries/bounce");
pub(crate) const LET_GO: Statement = statement!("deliveries/let_go");
pub(crate) const LET_GO_OF_NOTICES: Statement = statement!("notices/let_go");

const PER_PAGE: usize = 50;

/// One that could not be delivered.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Dead {
    pub id: u64,
    pub channel: Channel,
    /// `None` for what gathers several, or asks whether an address is its owner's.
    pub what: Option<What>,
    pub subject: Option<String>,
    /// Its key beside person and channel.
    pub cause: String,
    pub attempt: u32,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub first_at: Timestamp,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub done_at: Timestamp,
    pub reason: String,
}

impl Dead {
    pub fn is_digest(&self) -> bool {
        self.cause.starts_with("digest/")
    }

    pub fn is_confirmation(&self) -> bool {
        self.cause.starts_with("confirm/")
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Count {
    pub channel: Channel,
    pub state: State,
    pub n: u64,
    /// When the first of them was to go out.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub oldest_at: Timestamp,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reason {
    pub reason: String,
    pub n: u64,
}

/// What an administrator sees of the outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failing {
    pub counts: Vec<Count>,
    /// Since when the oldest of a channel waits, where it should be out by now.
    pub oldest: Vec<(Channel, Timestamp)>,
    /// Why what waits has not gone out yet.
    pub held_up: Vec<Reason>,
    pub reasons: Vec<Reason>,
    /// The latest first.
    pub dead: Vec<Dead>,
    pub next: Option<u64>,
}

/// Which of the dead are tried anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replayed {
    One(u64),
    AllOf { reason: String },
}

#[derive(Serialize)]
struct Page {
    before: u64,
    limit: usize,
}

#[derive(Serialize)]
struct Ids {
    ids: [u64; 1],
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

#[derive(Serialize)]
struct AllOf<'a> {
    reason: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
}

/// A letter that came back, as its number and what its server says.
#[derive(Debug, Clone, Copy)]
pub struct Bounce<'a> {
    pub id: u64,
    pub made_at: Timestamp,
    /// As `5.1.1` (RFC 3463).
    pub status: &'a str,
    /// Not one that is only late.
    pub is_final: bool,
}

impl<'a> Bounce<'a> {
    /// By the number that the letter went out under.
    pub fn of(parcel: &str, status: &'a str, is_final: bool) -> Option<Self> {
        let (id, made_at) = parcel.split_once('-')?;
        let made_at = Timestamp::from_microsecond(made_at.parse().ok()?).ok()?;
        Some(Self { id: id.parse().ok()?, made_at, status, is_final })
    }
}

#[derive(Serialize)]
struct Bounced<'a> {
    id: u64,
    reason: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    at: Timestamp,
}

#[derive(Serialize)]
struct DoneBefore {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    done_before: Timestamp,
}

#[derive(Serialize)]
struct ToldBefore {
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    told_before: Timestamp,
}

impl Notices {
    pub async fn failing(
        &self,
        actor: &Actor,
        before: Option<u64>,
    ) -> Result<Failing, NoticesError> {
        policy::check(actor, Action::SeeDeliveries, Resource::House)?;
        let before = before.unwrap_or(i64::MAX as u64).min(i64::MAX as u64);
        let page = Page { before, limit: PER_PAGE + 1 };
        let mut dead: Vec<Dead> = self.database().rows(&DEAD, page).await?;
        let has_more = dead.len() > PER_PAGE;
        dead.truncate(PER_PAGE);
        let next = dead.last().filter(|_| has_more).map(|one| one.id);
        let counts: Vec<Count> = self.database().rows(&COUNTS, ()).await?;
        let now = self.clock.now();
        let late = |one: &&Count| one.state == State::Waiting && one.oldest_at <= now;
        let oldest = counts.iter().filter(late).map(|one| (one.channel, one.oldest_at)).collect();
        let held_up = self.database().rows(&HELD_UP, ()).await?;
        let reasons = self.database().rows(&REASONS, ()).await?;
        Ok(Failing { counts, oldest, held_up, reasons, dead, next })
    }

    /// How much waits to go out.
    pub async fn waiting(&self) -> Result<u64, NoticesError> {
        let counts: Vec<Count> = self.database().rows(&COUNTS, ()).await?;
        Ok(counts.iter().filter(|one| one.state == State::Waiting).map(|one| one.n).sum())
    }

    /// Tries them anew; how many there were.
    pub async fn replay(&self, actor: &Actor, which: Replayed) -> Result<u64, NoticesError> {
        policy::check(actor, Action::ReplayDeliveries, Resource::House)?;
        let now = self.clock.now();
        let replayed = match which {
            Replayed::One(id) => self.database().execute(&REPLAY, Ids { ids: [id], now }).await?,
            Replayed::AllOf { reason } => {
                self.database().execute(&REPLAY_ALL, AllOf { reason: &reason, now }).await?
            }
        };
        self.due.notify_waiters();
        Ok(replayed)
    }

    /// Lets go of what was told and delivered before an instant; how many notices.
    pub async fn let_go(&self, before: Timestamp) -> Result<u64, NoticesError> {
        self.database().execute(&LET_GO, DoneBefore { done_before: before }).await?;
        let told = ToldBefore { told_before: before };
        Ok(self.database().execute(&LET_GO_OF_NOTICES, told).await?)
    }
}

/// What was taken for delivery came back: whether that is new. Nothing more goes to an address that is none.
/// It needs the vault alone, so whoever reads what comes back need not be the house itself.
pub async fn bounced(
    vault: &Database,
    bounce: &Bounce<'_>,
    now: Timestamp,
) -> Result<bool, NoticesError> {
    let Bounce { id, made_at, status, is_final } = *bounce;
    let Some(delivery) = deliveries::one(vault, id).await? else { return Ok(false) };
    if !is_final || delivery.made_at != made_at {
        return Ok(false);
    }
    let reason = format!("bounced {status}");
    let is_new = vault.execute(&BOUNCED, Bounced { id, reason: &reason, at: now }).await? > 0;
    // 5.1: a bad address (RFC 3463). A full mailbox is emptied some day.
    if is_new && status.starts_with("5.1") {
        addresses::fails(vault, delivery.person, Channel::Mail, now).await?;
    }
    Ok(is_new)
}
