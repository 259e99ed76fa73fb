//! Who forgets a person who has themselves erased, in the order they are told.

use std::sync::Arc;
use std::time::Duration;

use accounts::{Accounts, Goodbye};
use async_trait::async_trait;
use comments::{Comments, CommentsError};
use complaints::Complaints;
use kernel::PersonKey;
use offices::Offices;
use petitions::Petitions;
use privacy::{Erasure, Forgets, NotForgotten, Register};
use projector::Status;
use tokio::sync::watch;

/// How long an erasure waits for the catalogue; after that it is finished a little later.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct OfAccounts(pub Arc<Accounts>);

pub struct OfOffices(pub Offices);

pub struct OfComments(pub Comments);

pub struct OfComplaints(pub Complaints);

pub struct OfPetitions {
    pub petitions: Petitions,
    pub catalogue: watch::Receiver<Status>,
}

#[async_trait]
impl Register for OfAccounts {
    async fn leave(&self, person: PersonKey) -> Result<Option<Erasure>, NotForgotten> {
        let goodbye = self.0.leave(person).await.map_err(not_by_accounts)?;
        Ok(goodbye.map(erasure))
    }

    async fn leaving(&self) -> Result<Vec<Erasure>, NotForgotten> {
        let leaving = self.0.leaving().await.map_err(not_by_accounts)?;
        Ok(leaving.into_iter().map(erasure).collect())
    }

    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten> {
        let Erasure { person, asked_at } = erasure;
        self.0.forget(Goodbye { person, asked_at }).await.map_err(not_by_accounts)
    }
}

#[async_trait]
impl Forgets for OfOffices {
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten> {
        let forgotten = self.0.forget(erasure.person).await;
        forgotten.map_err(|error| NotForgotten { room: "offices", reason: error.to_string() })
    }
}

#[async_trait]
impl Forgets for OfComments {
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten> {
        let deleted = self.0.delete_all_of(erasure.person).await;
        let told =
            |error: CommentsError| NotForgotten { room: "comments", reason: error.to_string() };
        deleted.map(drop).map_err(told)
    }
}

#[async_trait]
impl Forgets for OfComplaints {
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten> {
        let gone = self.0.let_go_of_all(erasure.person).await;
        let told = gone.map_err(|error| error.to_string());
        told.map(drop).map_err(|reason| NotForgotten { room: "complaints", reason })
    }
}

#[async_trait]
impl Forgets for OfPetitions {
    /// What they started is looked up in the catalogue, once it knows of all that was started.
    async fn forget(&self, erasure: Erasure) -> Result<(), NotForgotten> {
        let head = self.petitions.log_position();
        let mut catalogue = self.catalogue.clone();
        let reached = catalogue.wait_for(|status| status.position() >= head);
        tokio::time::timeout(PATIENCE, reached)
            .await
            .map_err(|_| not_by_petitions("the catalogue is behind"))?
            .map_err(not_by_petitions)?;
        let discarded = self.petitions.discard_all_of(erasure.person, erasure.asked_at).await;
        discarded.map(drop).map_err(not_by_petitions)
    }
}

const fn erasure(goodbye: Goodbye) -> Erasure {
    Erasure { person: goodbye.person, asked_at: goodbye.asked_at }
}

fn not_by_accounts(error: impl std::fmt::Display) -> NotForgotten {
    NotForgotten { room: "accounts", reason: error.to_string() }
}

fn not_by_petitions(error: impl std::fmt::Display) -> NotForgotten {
    NotForgotten { room: "petitions", reason: error.to_string() }
}
