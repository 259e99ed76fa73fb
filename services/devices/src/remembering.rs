//! The register as this process remembers it: asked at every request of a device, so never a store.

use std::sync::Arc;

use eventlog::{EventLog, Meta, Remembered};
use kernel::{Actor, Clock, Timestamp};
use policy::{Action, Resource, Right};
use secrecy::SecretSlice;
use tokio::sync::watch;

use crate::pass::Passes;
use crate::register::{Device, Register, RegisterCommand, STREAM};
use crate::{DevicesError, enrolling};

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Devices {
    remembered: Remembered<Register>,
    clock: Arc<dyn Clock>,
    passes: Passes,
}

impl Devices {
    /// Reads the register; `secret` is what passes are made with.
    pub async fn open(
        log: EventLog,
        clock: Arc<dyn Clock>,
        secret: &SecretSlice<u8>,
    ) -> Result<Self, DevicesError> {
        let remembered = Remembered::open(log, STREAM).await?;
        Ok(Self { remembered, clock, passes: Passes::new(secret) })
    }

    /// The device that a pass is of, while it counts.
    pub fn known(&self, pass: &str) -> Option<Device> {
        let id = self.passes.read(pass)?;
        self.remembered.get().device(id).filter(|device| device.counts(self.now())).cloned()
    }

    /// Those that count now, for whoever may end them.
    pub async fn seen_by(&self, actor: &Actor) -> Result<Vec<Device>, DevicesError> {
        policy::check(actor, Action::EnrolDevice, Resource::House)?;
        let register = self.remembered.now().await?;
        Ok(register.that_count(self.now()).cloned().collect())
    }

    /// The end of the longest time, for a device enrolled now.
    pub fn latest_end(&self) -> Timestamp {
        self.now() + enrolling::TERM_MAX
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, stopped: watch::Receiver<bool>) {
        self.remembered.follow(stopped).await;
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
        self.remembered.execute(command, meta).await?;
        Ok(())
    }
}
