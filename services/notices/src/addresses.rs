//! Addresses: each is confirmed by whoever has it before anything else goes there, and left alone when
//! nothing arrives.

use std::collections::HashMap;

use database::{Database, DatabaseError, Statement, statement};
use jiff::SignedDuration;
use kernel::{Actor, Locale, PersonKey, Timestamp};
use policy::Denied;
use serde::{Deserialize, Serialize};

use crate::deliveries;
use crate::links::{self, CONFIRM_WITHIN};
use crate::outbox::{self, Queued};
use crate::what::Priority;
use crate::wish::Channel;
use crate::{Notices, NoticesError};

pub(crate) const OF: Statement = statement!("addresses/of");
pub(crate) const ASK: Statement = statement!("addresses/ask");
pub(crate) const CONFIRM: Statement = statement!("addresses/confirm");
pub(crate) const TRY: Statement = statement!("addresses/try");
pub(crate) const FAIL: Statement = statement!("addresses/fail");
pub(crate) const FORGET: Statement = statement!("addresses/forget");

/// A person has one of each kind.
pub(crate) const MAIN: &str = "main";
/// Wrong codes, before another has to be asked for: one in two hundred thousand guesses it.
const TRIES_MAX: u32 = 5;
/// Who asks again sooner has it under way.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_secs(60);

/// What is known of an address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Address {
    pub(crate) person: PersonKey,
    pub(crate) channel: Channel,
    pub(crate) fingerprint: String,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    pub asked_at: Timestamp,
    pub(crate) tries: u32,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub confirmed_at: Option<Timestamp>,
    /// Since when nothing arrives there.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::optional")]
    pub failed_at: Option<Timestamp>,
}

impl Address {
    /// One that was just asked for, to show what that looks like.
    pub fn sample(channel: Channel) -> Self {
        Self {
            person: PersonKey::from_random([0; 16]),
            channel,
            fingerprint: String::new(),
            asked_at: Timestamp::UNIX_EPOCH,
            tries: 0,
            confirmed_at: None,
            failed_at: None,
        }
    }

    pub const fn is_good(&self) -> bool {
        self.confirmed_at.is_some() && self.failed_at.is_none()
    }

    /// When it may be asked for anew, where that is not now: what was sent a moment ago is on its way.
    fn again_at(&self, now: Timestamp) -> Option<Timestamp> {
        let at = self.asked_at + AGAIN_AFTER;
        (now < at && self.tries < TRIES_MAX && self.failed_at.is_none()).then_some(at)
    }
}

/// What became of asking for a link or a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    Sent,
    /// One was sent a moment ago; after this wait another one is.
    UnderWay {
        seconds: u64,
    },
    Confirmed,
    NoAddress,
}

#[derive(Serialize)]
struct Of<'a> {
    persons: &'a [PersonKey],
}

#[derive(Serialize)]
struct Ask<'a> {
    person: PersonKey,
    channel: Channel,
    fingerprint: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    asked_at: Timestamp,
}

#[derive(Serialize)]
struct Confirmed<'a> {
    person: PersonKey,
    channel: Channel,
    fingerprint: &'a str,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    at: Timestamp,
}

#[derive(Serialize)]
struct Try {
    person: PersonKey,
    channel: Channel,
    at_most: u32,
}

#[derive(Serialize)]
struct At {
    person: PersonKey,
    channel: Channel,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    at: Timestamp,
}

#[derive(Serialize)]
struct Which {
    person: PersonKey,
    channel: Channel,
}

impl Notices {
    /// Sends a link or a code to the address that is kept now, unless it is confirmed already or one is
    /// under way.
    pub async fn ask_to_confirm(
        &self,
        actor: &Actor,
        channel: Channel,
        language: Locale,
    ) -> Result<Asked, NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.speaks(person, language).await?;
        let Some(kept) = self.vault.open_one(person, channel.in_vault(), MAIN).await? else {
            return Ok(Asked::NoAddress);
        };
        let fingerprint =
            self.links.fingerprint(channel, kept.text().map_err(NoticesError::broken)?);
        let now = self.clock.now();
        let known = self.known(&[person]).await?.remove(&(person, channel));
        if let Some(known) = known.filter(|known| known.fingerprint == fingerprint) {
            if known.is_good() {
                return Ok(Asked::Confirmed);
            }
            if let Some(at) = known.again_at(now) {
                return Ok(Asked::UnderWay { seconds: seconds_until(at, now) });
            }
        }
        let asked = Ask { person, channel, fingerprint: &fingerprint, asked_at: now };
        let queued = Queued {
            person,
            cause: format!("confirm/{}", now.as_microsecond()),
            channel,
            priority: Priority::Receipt,
            made_at: now,
            at: now,
        };
        let mut transaction = self.database().begin().await?;
        transaction.execute(&ASK, asked).await?;
        outbox::enqueue(&mut transaction, &[queued]).await?;
        transaction.commit().await?;
        self.due.notify_waiters();
        Ok(Asked::Sent)
    }

    /// By the link that was sent there; whoever has it need not be signed in. Once more is as good as once.
    pub async fn confirm_by_link(&self, link: &str) -> Result<(), NoticesError> {
        let address = self.asked_by(link).await?;
        if address.is_good() {
            return Ok(());
        }
        self.confirm(&address).await
    }

    /// Whether the address that a link is of is confirmed already; otherwise it would be now.
    pub async fn is_confirmed_by(&self, link: &str) -> Result<bool, NoticesError> {
        Ok(self.asked_by(link).await?.is_good())
    }

    /// By the code that was sent to their telephone.
    pub async fn confirm_by_code(&self, actor: &Actor, code: &str) -> Result<(), NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let known = self.known(&[person]).await?.remove(&(person, Channel::Sms));
        let address = known.ok_or(NoticesError::BadCode)?;
        if self.is_late(&address) {
            return Err(NoticesError::BadLink);
        }
        // Counted before it is looked at: many at once are no more tries.
        let a_try = Try { person, channel: Channel::Sms, at_most: TRIES_MAX };
        if self.database().execute(&TRY, a_try).await? == 0 {
            return Err(NoticesError::TooManyTries);
        }
        let ours = self.links.code(person, &address.fingerprint, address.asked_at);
        let given: String = code.chars().filter(|letter| !letter.is_whitespace()).collect();
        if !links::is_same(&ours, &given) {
            return Err(NoticesError::BadCode);
        }
        self.confirm(&address).await
    }

    /// What is known of somebody's addresses, as they are kept now.
    pub async fn addresses_of(
        &self,
        actor: &Actor,
    ) -> Result<HashMap<Channel, Address>, NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        let mut addresses = HashMap::new();
        for channel in Channel::ALL {
            if let Some((_, address)) = self.reached(channel, &[person]).await?.remove(&person) {
                addresses.insert(channel, address);
            }
        }
        Ok(addresses)
    }

    /// Without asking: whoever brought it is believed.
    pub(crate) async fn know_as_good(
        &self,
        person: PersonKey,
        channel: Channel,
        address: &str,
        at: Timestamp,
    ) -> Result<(), NoticesError> {
        let fingerprint = self.links.fingerprint(channel, address);
        let fingerprint = fingerprint.as_str();
        let asked = Ask { person, channel, fingerprint, asked_at: at };
        let confirmed = Confirmed { person, channel, fingerprint, at };
        let mut transaction = self.database().begin().await?;
        transaction.execute(&ASK, asked).await?;
        transaction.execute(&CONFIRM, confirmed).await?;
        Ok(transaction.commit().await?)
    }

    /// Its owner took it back: nothing more is known of it.
    pub async fn forget_address(
        &self,
        actor: &Actor,
        channel: Channel,
    ) -> Result<(), NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.database().execute(&FORGET, Which { person, channel }).await?;
        Ok(())
    }

    /// Nothing goes there any more, until its owner confirms it anew.
    pub(crate) async fn address_fails(&self, person: PersonKey, channel: Channel) {
        let failed = fails(self.database(), person, channel, self.clock.now()).await;
        if let Err(error) = failed {
            tracing::warn!(%error, "an address at which nothing arrives is not marked");
        }
    }

    /// Each one's address with what is known of it, where that is the address that was asked for.
    pub(crate) async fn reached(
        &self,
        channel: Channel,
        persons: &[PersonKey],
    ) -> Result<HashMap<PersonKey, (String, Address)>, NoticesError> {
        let asked: Vec<_> = persons.iter().map(|person| (*person, MAIN)).collect();
        let mut known = self.known(persons).await?;
        let mut reached = HashMap::new();
        for opened in self.vault.open_many(channel.in_vault(), &asked).await? {
            let person = opened.person;
            let Ok(plain) = opened.content else { continue };
            let Ok(address) = plain.text() else { continue };
            let fingerprint = self.links.fingerprint(channel, address);
            let of_it = known.remove(&(person, channel));
            if let Some(known) = of_it.filter(|known| known.fingerprint == fingerprint) {
                reached.insert(person, (address.to_owned(), known));
            }
        }
        Ok(reached)
    }

    async fn known(
        &self,
        persons: &[PersonKey],
    ) -> Result<HashMap<(PersonKey, Channel), Address>, NoticesError> {
        let rows: Vec<Address> = self.database().rows(&OF, Of { persons }).await?;
        Ok(rows.into_iter().map(|row| ((row.person, row.channel), row)).collect())
    }

    /// The address that a link is of, where the link is good: it was used, or still can be.
    async fn asked_by(&self, link: &str) -> Result<Address, NoticesError> {
        let id = links::of_delivery(link)?;
        let (_, given) = link.split_once('.').ok_or(NoticesError::BadLink)?;
        let delivery = deliveries::one(self.database(), id).await?;
        let delivery = delivery.ok_or(NoticesError::BadLink)?;
        let known = self.known(&[delivery.person]).await?.remove(&(delivery.person, Channel::Mail));
        let address = known.ok_or(NoticesError::BadLink)?;
        let Address { person, channel, fingerprint, asked_at, .. } = &address;
        let ours = self.links.confirm(*person, *channel, fingerprint, *asked_at);
        let is_over = !address.is_good() && self.is_late(&address);
        if links::is_same(&ours, given) && !is_over {
            Ok(address)
        } else {
            Err(NoticesError::BadLink)
        }
    }

    fn is_late(&self, address: &Address) -> bool {
        self.clock.now().duration_since(address.asked_at) > CONFIRM_WITHIN
    }

    async fn confirm(&self, address: &Address) -> Result<(), NoticesError> {
        let Address { person, channel, fingerprint, .. } = address;
        let confirmed =
            Confirmed { person: *person, channel: *channel, fingerprint, at: self.clock.now() };
        match self.database().execute(&CONFIRM, confirmed).await? {
            0 => Err(NoticesError::BadLink),
            _ => Ok(()),
        }
    }
}

/// Rounded up: who waits so long has waited enough.
fn seconds_until(at: Timestamp, now: Timestamp) -> u64 {
    let wait = at.duration_since(now).as_millis().max(0);
    u64::try_from(wait).map_or(0, |wait| wait.div_ceil(1_000))
}

/// Nothing arrives there.
pub(crate) async fn fails(
    vault: &Database,
    person: PersonKey,
    channel: Channel,
    at: Timestamp,
) -> Result<(), DatabaseError> {
    vault.execute(&FAIL, At { person, channel, at }).await.map(drop)
}
