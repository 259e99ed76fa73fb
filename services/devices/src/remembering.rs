//! The register as this process remembers it: asked at every request of a device, so never a store. What
//! another process did is heard of by looking at the stream's last event whenever the log has moved.

use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use eventlog::{Bus, EventLog, Meta, Sequence, Terms};
use kernel::{Actor, Clock, Timestamp};
use policy::{Action, Resource, Right};
use secrecy::SecretSlice;
use tokio::sync::watch;

use crate::pass::Passes;
use crate::register::{Device, Register, RegisterCommand, STREAM};
use crate::{DevicesError, enrolling};

/// Between two looks at what other processes did.
const PAUSE: Duration = Duration::from_millis(250);

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Devices {
    bus: Bus,
    clock: Arc<dyn Clock>,
    passes: Passes,
    remembered: Arc<RwLock<Remembered>>,
}

#[derive(Default)]
struct Remembered {
    register: Register,
    sequence: Sequence,
}

impl Devices {
    /// Reads the register; `secret` is what passes are made with.
    pub async fn open(
        log: EventLog,
        clock: Arc<dyn Clock>,
        secret: &SecretSlice<u8>,
    ) -> Result<Self, DevicesError> {
        let (bus, passes) = (Bus::new(log), Passes::new(secret));
        let devices = Self { bus, clock, passes, remembered: Arc::default() };
        devices.look().await?;
        Ok(devices)
    }

    /// The device that a pass is of, while it counts.
    pub fn known(&self, pass: &str) -> Option<Device> {
        let id = self.passes.read(pass)?;
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        remembered.register.device(id).filter(|device| device.counts(self.now())).cloned()
    }

    /// Those that count now, for whoever may end them.
    pub async fn seen_by(&self, actor: &Actor) -> Result<Vec<Device>, DevicesError> {
        policy::check(actor, Action::EnrolDevice, Resource::House)?;
        self.look_if_moved().await?;
        let remembered = self.remembered.read().unwrap_or_else(PoisonError::into_inner);
        Ok(remembered.register.that_count(self.now()).cloned().collect())
    }

    /// The end of the longest time, for a device enrolled now.
    pub fn latest_end(&self) -> Timestamp {
        self.now() + enrolling::TERM_MAX
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
                tracing::warn!(%error, "the register of devices could not be looked at");
                head.mark_changed();
            }
            tokio::select! {
                _ = stopped.wait_for(|stopped| *stopped) => return,
                () = tokio::time::sleep(PAUSE) => {}
            }
        }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) fn pass_of(&self, device: &str) -> String {
        self.passes.of(device)
    }

    pub(crate) async fn execute(
        &self,
        actor: &Actor,
        right: Right,
        command: RegisterCommand,
    ) -> Result<(), DevicesError> {
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        let terms = Terms { meta, ..Terms::default() };
        let executed = self.bus.execute::<Register>(STREAM, command, terms).await?;
        self.remember(executed.aggregate, executed.sequence);
        Ok(())
    }

    async fn look_if_moved(&self) -> Result<(), DevicesError> {
        let latest = self.bus.log().read_latest(&[STREAM.to_owned()]).await?;
        let latest = latest.into_iter().next().flatten();
        let known = self.remembered.read().unwrap_or_else(PoisonError::into_inner).sequence;
        if latest.is_none_or(|event| event.sequence <= known) { Ok(()) } else { self.look().await }
    }

    async fn look(&self) -> Result<(), DevicesError> {
        let loaded = self.bus.load::<Register>(STREAM).await?;
        self.remember(loaded.aggregate, loaded.sequence);
        Ok(())
    }

    /// What is newer stays.
    fn remember(&self, register: Register, sequence: Sequence) {
        let mut remembered = self.remembered.write().unwrap_or_else(PoisonError::into_inner);
        if remembered.sequence <= sequence {
            *remembered = Remembered { register, sequence };
        }
    }
}
