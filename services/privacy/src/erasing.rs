//! Erasing: what was begun is written down first, so that it is finished even if the house falls.

use std::sync::Arc;

use async_trait::async_trait;
use database::{Statement, statement};
use eventlog::{Idempotency, Meta, Terms};
use kernel::{Actor, PersonKey, Timestamp};
use policy::Action;
use serde::{Deserialize, Serialize};

use crate::person::{Person, PersonCommand, stream};
use crate::{Privacy, PrivacyError};

const BEGIN: Statement = statement!("erasures/begin");
const BEGUN: Statement = statement!("erasures/begun");
const DONE: Statement = statement!("erasures/done");

pub(crate) const STATEMENTS: &[Statement] = &[BEGIN, BEGUN, DONE];

/// Another room that knows something of a person. Asked twice, it forgets once.
#[async_trait]
pub trait Forgets: Send + Sync {
    async fn forget(&self, person: PersonKey) -> Result<(), NotForgotten>;
}

#[derive(Debug, thiserror::Error)]
#[error("{room} could not forget: {reason}")]
pub struct NotForgotten {
    pub room: &'static str,
    pub reason: String,
}

/// An erasure that someone asked for.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Erasure {
    person: PersonKey,
    #[serde(with = "jiff::fmt::serde::timestamp::microsecond::required")]
    asked_at: Timestamp,
}

#[derive(Serialize)]
struct Of {
    person: PersonKey,
}

impl Privacy {
    /// When this has returned, keys and rows are destroyed.
    pub async fn erase(&self, actor: &Actor) -> Result<(), PrivacyError> {
        let person = self.own(actor, Action::Erase)?;
        let erasure = Erasure { person, asked_at: self.now() };
        self.vault.database().execute(&BEGIN, erasure).await?;
        // Begun before, perhaps: then that one is finished.
        for begun in self.begun().await?.into_iter().filter(|begun| begun.person == person) {
            self.finish(begun).await?;
        }
        Ok(())
    }

    /// Finishes whatever was begun when the house fell.
    pub async fn finish_erasures(&self) -> Result<usize, PrivacyError> {
        let begun = self.begun().await?;
        for erasure in &begun {
            self.finish(*erasure).await?;
        }
        Ok(begun.len())
    }

    async fn begun(&self) -> Result<Vec<Erasure>, PrivacyError> {
        Ok(self.vault.database().rows(&BEGUN, ()).await?)
    }

    /// Each step can be done again without harm.
    async fn finish(&self, erasure: Erasure) -> Result<(), PrivacyError> {
        let Erasure { person, asked_at } = erasure;
        let others: &Arc<[Arc<dyn Forgets>]> = &self.others;
        for other in others.iter() {
            other.forget(person).await?;
        }
        self.vault.destroy(person).await?;
        let key = format!("erase/{person}/{}", asked_at.as_microsecond());
        let terms = Terms {
            meta: Meta { actor: person, role: None }.text(),
            idempotency: Some(Idempotency { key, digest: "erase".to_owned() }),
            ..Terms::default()
        };
        let command = PersonCommand::Erase { asked_at };
        self.bus.execute::<Person>(&stream(person), command, terms).await?;
        self.vault.database().execute(&DONE, Of { person }).await?;
        self.vault.database().forget_deleted().await?;
        Ok(())
    }
}
