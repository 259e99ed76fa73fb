//! Erasing: that someone asked is written down first, so that it is finished even if the house falls.

use async_trait::async_trait;
use eventlog::{Idempotency, Meta, Terms};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;

use crate::person::{Person, PersonCommand, stream};
use crate::{Privacy, PrivacyError};

/// An erasure that someone asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erasure {
    pub person: PersonKey,
    pub asked_at: Timestamp,
}

/// How far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Erased {
    /// Keys and rows are destroyed.
    Now,
    /// It is begun, and finished by itself.
    Soon,
}

/// The register of people. Who is to be erased stands there as such until they are.
#[async_trait]
pub trait Register: Send + Sync {
    /// From here on they come in nowhere; asked twice, the first time counts. `None` where nobody is
    /// known by this key.
    async fn leave(&self, person: PersonKey) -> Result<Option<Erasure>, NotForgotten>;

    /// Everyone who asked, and is not erased yet.
    async fn leaving(&self) -> Result<Vec<Erasure>, NotForgotten>;

    /// Whatever finds them again goes, and what is still kept of them. Whoever has come back since
    /// stays.
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten>;
}

/// Another room that knows something of a person. Asked twice, it forgets once.
#[async_trait]
pub trait Forgets: Send + Sync {
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten>;
}

#[derive(Debug, thiserror::Error)]
#[error("{room} could not forget: {reason}")]
pub struct NotForgotten {
    pub room: &'static str,
    pub reason: String,
}

impl Privacy {
    /// When this has returned they come in nowhere any more, and whatever happens they are erased: now,
    /// or where something is away within minutes.
    pub async fn erase(&self, actor: &Actor) -> Result<Erased, PrivacyError> {
        let person = self.own(actor, Action::Erase)?;
        // Where nobody is known, someone was quicker.
        let Some(erasure) = self.register.leave(person).await? else { return Ok(Erased::Now) };
        match self.finish(erasure).await {
            Ok(()) => Ok(Erased::Now),
            Err(error) => {
                tracing::warn!(%error, "an erasure waits to be finished");
                Ok(Erased::Soon)
            }
        }
    }

    /// Finishes what was begun when the house fell, or when something else was away; how many. One
    /// that cannot be finished now does not keep the others waiting.
    pub async fn finish_erasures(&self) -> Result<usize, PrivacyError> {
        let (mut finished, mut failed) = (0, None);
        for erasure in self.register.leaving().await? {
            match self.finish(erasure).await {
                Ok(()) => finished += 1,
                Err(error) => failed = Some(error),
            }
        }
        // What a fall, or somebody who was reading, has left of deleted rows.
        self.vault.database().forget_deleted().await?;
        failed.map_or(Ok(finished), Err)
    }

    /// Each step can be done again without harm; the last is the one that finds nothing to do after.
    async fn finish(&self, erasure: Erasure) -> Result<(), PrivacyError> {
        let Erasure { person, asked_at } = erasure;
        for other in self.others.iter() {
            other.forget(erasure).await?;
        }
        self.vault.destroy(person, asked_at).await?;
        let terms = Terms {
            meta: Meta { actor: person, role: None }.text(),
            idempotency: Some(Idempotency::of(
                &["erase", &person.to_string(), &asked_at.as_microsecond().to_string()],
                "erase",
            )),
            ..Terms::default()
        };
        let command = PersonCommand::Erase { asked_at };
        self.bus.execute::<Person>(&stream(person), command, terms).await?;
        self.register.forget(erasure).await?;
        self.vault.database().forget_deleted().await?;
        Ok(())
    }
}
