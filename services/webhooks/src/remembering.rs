//! The register as this process remembers it, and what else the room works with.

use std::sync::Arc;

use database::Database;
use eventlog::{EventLog, Meta, Position, Remembered};
use kernel::{Actor, Clock, Timestamp};
use policy::Right;
use secrecy::SecretSlice;
use tokio::sync::{Notify, watch};
use vault::Vault;
use webhook::Networks;

use crate::WebhooksError;
use crate::register::{Register, RegisterCommand, STREAM};
use crate::secrets::Secrets;

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Webhooks {
    remembered: Remembered<Register>,
    vault: Vault,
    clock: Arc<dyn Clock>,
    secrets: Secrets,
    networks: Networks,
    /// How far the log has been read.
    pub(crate) position: watch::Sender<Position>,
    /// Something may be due.
    pub(crate) due: Arc<Notify>,
}

/// What a house gives to its webhooks.
pub struct Parts {
    pub log: EventLog,
    pub vault: Vault,
    pub clock: Arc<dyn Clock>,
    /// What receivers' secrets are made with.
    pub key: SecretSlice<u8>,
    /// Where receivers may be, besides the internet.
    pub networks: Networks,
}

impl Webhooks {
    /// Reads the register.
    pub async fn open(parts: Parts) -> Result<Self, WebhooksError> {
        let Parts { log, vault, clock, key, networks } = parts;
        Ok(Self {
            remembered: Remembered::open(log, STREAM).await?,
            vault,
            clock,
            secrets: Secrets::new(&key),
            networks,
            position: watch::Sender::new(0),
            due: Arc::default(),
        })
    }

    /// How far the log has been read, as far as this process knows.
    pub fn position(&self) -> watch::Receiver<Position> {
        self.position.subscribe()
    }

    pub(crate) fn log(&self) -> &EventLog {
        self.remembered.log()
    }

    pub(crate) fn database(&self) -> &Database {
        self.vault.database()
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub(crate) const fn secrets(&self) -> &Secrets {
        &self.secrets
    }

    pub(crate) const fn networks(&self) -> &Networks {
        &self.networks
    }

    /// As the log has it now.
    pub(crate) async fn registered(&self) -> Result<Arc<Register>, WebhooksError> {
        Ok(self.remembered.now().await?)
    }

    pub(crate) async fn execute(
        &self,
        actor: &Actor,
        right: Right,
        command: RegisterCommand,
    ) -> Result<(), WebhooksError> {
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        self.remembered.execute(command, meta).await?;
        Ok(())
    }
}
