//! Wishing: somebody says how they wish to hear; and the link in every letter that ends such letters.

use database::{Statement, statement};
use jiff::civil::Time;
use kernel::{Actor, Locale, PersonKey, Timestamp};
use policy::Denied;
use serde::{Deserialize, Serialize};
use vault::Kind;

use crate::deliveries::{self, Claimed};
use crate::planning::after_quiet;
use crate::what::Because;
use crate::wish::{Frequency, Wish};
use crate::{Notices, NoticesError, links, people};

pub(crate) const OF: Statement = statement!("wishes/of");
pub(crate) const MAKE: Statement = statement!("wishes/make");
pub(crate) const RELEASE: Statement = statement!("deliveries/release");

#[derive(Serialize)]
struct Of {
    person: PersonKey,
}

#[derive(Deserialize)]
struct Row {
    language: Locale,
    mail: Frequency,
    sms: u8,
    quiet_from: Option<Time>,
    quiet_to: Option<Time>,
}

#[derive(Serialize)]
struct Made {
    person: PersonKey,
    language: Locale,
    mail: Frequency,
    sms: u8,
    quiet_from: Option<Time>,
    quiet_to: Option<Time>,
}

#[derive(Serialize)]
struct Release {
    person: PersonKey,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    now: Timestamp,
    /// When the quiet hours of this moment are over; now, where it is none.
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    at: Timestamp,
}

/// What one click on the link of a letter ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ends {
    /// What becomes of one petition or complaint that they follow.
    Following { subject: String },
    /// All letters.
    Mail,
    /// All text messages.
    Sms,
}

/// What a link ends, and whether that has been done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ending {
    pub ends: Ends,
    pub is_done: bool,
}

impl Notices {
    /// What was said, or what goes for whoever has said nothing.
    pub async fn wish_of(&self, actor: &Actor) -> Result<Wish, NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.wish_or_rule(person).await
    }

    pub async fn make_wish(&self, actor: &Actor, wish: Wish) -> Result<(), NoticesError> {
        let person = actor.key().ok_or(Denied::SignInFirst)?;
        self.keep(person, wish).await
    }

    /// What a link would end, for the page that asks whether one is sure.
    pub async fn would_end(&self, link: &str) -> Result<Ending, NoticesError> {
        let (person, ends) = self.ended_by(link).await?;
        let is_done = match &ends {
            Ends::Following { subject } => {
                self.vault.open_one(person, Kind::Following, subject).await?.is_none()
            }
            Ends::Mail => self.wish_or_rule(person).await?.mail == Frequency::Never,
            Ends::Sms => !self.wish_or_rule(person).await?.sms,
        };
        Ok(Ending { ends, is_done })
    }

    /// Ends it; once more is as good as once.
    pub async fn unsubscribe(&self, link: &str) -> Result<Ends, NoticesError> {
        let (person, ends) = self.ended_by(link).await?;
        match &ends {
            Ends::Following { subject } => {
                self.vault.remove(person, Kind::Following, subject).await?;
            }
            Ends::Mail | Ends::Sms => {
                let mut wish = self.wish_or_rule(person).await?;
                match ends {
                    Ends::Mail => wish.mail = Frequency::Never,
                    _ => wish.sms = false,
                }
                self.keep(person, wish).await?;
            }
        }
        Ok(ends)
    }

    async fn ended_by(&self, link: &str) -> Result<(PersonKey, Ends), NoticesError> {
        let found = deliveries::one(self.database(), links::of_delivery(link)?).await?;
        let delivery = found.ok_or(NoticesError::BadLink)?;
        self.links.unsubscribed(link, delivery.made_at)?;
        Ok((delivery.person, self.ends(&delivery).await?))
    }

    async fn ends(&self, delivery: &Claimed) -> Result<Ends, NoticesError> {
        let channel = delivery.channel;
        let told = deliveries::told(self.database(), std::slice::from_ref(delivery)).await?;
        let mut told = told.into_values().flatten();
        Ok(match (told.next(), told.next(), channel) {
            (Some(one), None, _) if one.because == Because::Followed => {
                Ends::Following { subject: one.subject }
            }
            (_, _, crate::Channel::Mail) => Ends::Mail,
            (_, _, crate::Channel::Sms) => Ends::Sms,
        })
    }

    /// Whoever has not said in which language is told in the one they were reading.
    pub(crate) async fn speaks(
        &self,
        person: PersonKey,
        language: Locale,
    ) -> Result<(), NoticesError> {
        self.wishes_unless_said(person, Wish { language, ..self.rules.wish }).await
    }

    pub(crate) async fn wishes_unless_said(
        &self,
        person: PersonKey,
        wish: Wish,
    ) -> Result<(), NoticesError> {
        match self.wish(person).await? {
            Some(_) => Ok(()),
            None => self.keep(person, wish).await,
        }
    }

    async fn wish_or_rule(&self, person: PersonKey) -> Result<Wish, NoticesError> {
        Ok(self.wish(person).await?.unwrap_or(self.rules.wish))
    }

    async fn wish(&self, person: PersonKey) -> Result<Option<Wish>, NoticesError> {
        let row: Option<Row> = self.database().row(&OF, Of { person }).await?;
        Ok(row.map(|Row { language, mail, sms, quiet_from, quiet_to }| Wish {
            language,
            mail,
            sms: sms == 1,
            quiet: people::quiet(quiet_from, quiet_to),
        }))
    }

    async fn keep(&self, person: PersonKey, wish: Wish) -> Result<(), NoticesError> {
        let Wish { language, mail, sms, quiet } = wish;
        let made = Made {
            person,
            language,
            mail,
            sms: u8::from(sms),
            quiet_from: quiet.map(|quiet| quiet.from),
            quiet_to: quiet.map(|quiet| quiet.to),
        };
        let now = self.clock.now();
        let release = Release { person, now, at: after_quiet(quiet, now) };
        let mut transaction = self.database().begin().await?;
        transaction.execute(&MAKE, made).await?;
        // What the hours of before held back goes by those of now.
        let released = transaction.execute(&RELEASE, release).await?;
        transaction.commit().await?;
        if released > 0 {
            self.due.notify_waiters();
        }
        Ok(())
    }
}
