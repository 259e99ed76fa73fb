//! The table as this process remembers it: shown with every refusal, so never read from a store.

use std::sync::Arc;

use eventlog::{EventLog, Meta, Remembered};
use kernel::Actor;
use policy::{Action, Resource, Right};
use tokio::sync::watch;

use crate::GroundsError;
use crate::ground::{Ground, GroundCode};
use crate::grounds::{Grounds, GroundsCommand, Listed, STREAM};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Moderation {
    remembered: Remembered<Grounds>,
    defaults: Arc<[Ground]>,
}

impl Moderation {
    /// Reads the table over what it begins with.
    pub async fn open(log: EventLog, defaults: Vec<Ground>) -> Result<Self, GroundsError> {
        let remembered = Remembered::open(log, STREAM).await?;
        Ok(Self { remembered, defaults: defaults.into() })
    }

    /// Every ground of the table, for everyone.
    pub fn grounds(&self, actor: &Actor) -> Result<Vec<Listed>, GroundsError> {
        policy::check(actor, Action::SeeGrounds, Resource::House)?;
        Ok(self.remembered.get().over(&self.defaults))
    }

    /// One as the log has it now, to refuse on it or to write it anew; `None` where there is none.
    pub async fn ground(
        &self,
        actor: &Actor,
        code: &GroundCode,
    ) -> Result<Option<Listed>, GroundsError> {
        policy::check(actor, Action::SeeGrounds, Resource::House)?;
        Ok(self.remembered.now().await?.one(code, &self.defaults))
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, stopped: watch::Receiver<bool>) {
        self.remembered.follow(stopped).await;
    }

    pub(crate) fn defaults(&self) -> &[Ground] {
        &self.defaults
    }

    pub(crate) async fn execute(
        &self,
        actor: &Actor,
        right: Right,
        command: GroundsCommand,
    ) -> Result<(), GroundsError> {
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        self.remembered.execute(command, meta).await?;
        Ok(())
    }
}
