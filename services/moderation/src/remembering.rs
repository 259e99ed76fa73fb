//! The table as this process remembers it: shown with every refusal, so never read from a store.
//!
//! What another process did is heard of by looking at the stream's last event whenever the log has
//! moved, a few times a second at most. What is decided reads the stream anew.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use eventlog::{Bus, EventLog, Meta, Sequence, Terms};
use kernel::Actor;
use policy::{Action, Resource, Right};
use tokio::sync::watch;

use crate::GroundsError;
use crate::ground::{Ground, GroundCode};
use crate::grounds::{Grounds, GroundsCommand, Listed, STREAM};

/// Between two looks at what other processes did.
const PAUSE: Duration = Duration::from_millis(250);

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Moderation {
    bus: Bus,
    defaults: Arc<[Ground]>,
    remembered: Arc<RwLock<Arc<Remembered>>>,
}

#[derive(Default)]
struct Remembered {
    grounds: Grounds,
    sequence: Sequence,
}

impl Moderation {
    /// Reads the table over what it begins with.
    pub async fn open(log: EventLog, defaults: Vec<Ground>) -> Result<Self, GroundsError> {
        let (bus, defaults) = (Bus::new(log), defaults.into());
        let moderation = Self { bus, defaults, remembered: Arc::default() };
        moderation.look().await?;
        Ok(moderation)
    }

    /// Every ground of the table, for everyone.
    pub fn grounds(&self, actor: &Actor) -> Result<Vec<Listed>, GroundsError> {
        policy::check(actor, Action::SeeGrounds, Resource::House)?;
        Ok(self.remembered().grounds.over(&self.defaults))
    }

    /// One as the log has it now, to refuse on it or to write it anew; `None` where there is none.
    pub async fn ground(
        &self,
        actor: &Actor,
        code: &GroundCode,
    ) -> Result<Option<Listed>, GroundsError> {
        policy::check(actor, Action::SeeGrounds, Resource::House)?;
        self.look_if_moved().await?;
        Ok(self.remembered().grounds.one(code, &self.defaults))
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, mut stopped: watch::Receiver<bool>) {
        let mut head = self.bus.log().subscribe();
        loop {
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                moved = head.changed() => if moved.is_err() { return },
            }
            if let Err(error) = self.look_if_moved().await {
                tracing::warn!(%error, "the table of grounds could not be looked at");
                head.mark_changed();
            }
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
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
        let terms = Terms { meta, ..Terms::default() };
        let executed = self.bus.execute::<Grounds>(STREAM, command, terms).await?;
        self.remember(executed.aggregate, executed.sequence);
        Ok(())
    }

    fn remembered(&self) -> Arc<Remembered> {
        Arc::clone(&self.remembered.read().unwrap_or_else(PoisonError::into_inner))
    }

    async fn look_if_moved(&self) -> Result<(), GroundsError> {
        let latest = self.bus.log().read_latest(&[STREAM.to_owned()]).await?;
        let latest = latest.into_iter().next().flatten();
        let is_known = latest.is_none_or(|event| event.sequence <= self.remembered().sequence);
        if is_known { Ok(()) } else { self.look().await }
    }

    async fn look(&self) -> Result<(), GroundsError> {
        let loaded = self.bus.load::<Grounds>(STREAM).await?;
        self.remember(loaded.aggregate, loaded.sequence);
        Ok(())
    }

    /// What is newer stays.
    fn remember(&self, grounds: Grounds, sequence: Sequence) {
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.sequence <= sequence {
            *remembered = Arc::new(Remembered { grounds, sequence });
        }
    }
}
