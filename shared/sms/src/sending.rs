//! The one way messages go.

use std::fmt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::provider::Provider;
use crate::{Config, Message, NotSent, OpenError, folder};

/// Where messages go.
#[derive(Debug, Clone)]
pub enum Backend {
    Http(Box<Config>),
    /// A file for each message.
    File {
        folder: PathBuf,
    },
    /// Nowhere; [`Sms::sent`] knows them.
    Memory,
}

/// Sends text messages; cheap to clone.
#[derive(Clone)]
pub struct Sms(Way);

#[derive(Clone)]
enum Way {
    Http(Arc<Provider>),
    File(PathBuf),
    Memory(Arc<Mutex<Vec<Message>>>),
}

impl Sms {
    pub fn open(backend: Backend) -> Result<Self, OpenError> {
        let way = match backend {
            Backend::Http(config) => Way::Http(Arc::new(Provider::open(*config)?)),
            Backend::File { folder } => Way::File(folder::open(folder)?),
            Backend::Memory => Way::Memory(Arc::default()),
        };
        Ok(Self(way))
    }

    /// One attempt. That a provider took a message does not mean that a telephone has shown it.
    pub async fn send(&self, message: &Message) -> Result<(), NotSent> {
        message.check()?;
        match &self.0 {
            Way::Http(provider) => provider.send(message).await,
            Way::File(folder) => folder::write(folder, message).await,
            Way::Memory(sent) => {
                lock(sent).push(message.clone());
                Ok(())
            }
        }
    }

    /// What was sent into memory, in order; of any other way nothing is kept.
    #[must_use]
    pub fn sent(&self) -> Vec<Message> {
        match &self.0 {
            Way::Memory(sent) => lock(sent).clone(),
            Way::Http(_) | Way::File(_) => Vec::new(),
        }
    }
}

impl fmt::Debug for Sms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = match &self.0 {
            Way::Http(_) => "Http",
            Way::File(_) => "File",
            Way::Memory(_) => "Memory",
        };
        f.debug_tuple("Sms").field(&way).finish()
    }
}

fn lock(sent: &Mutex<Vec<Message>>) -> MutexGuard<'_, Vec<Message>> {
    sent.lock().unwrap_or_else(PoisonError::into_inner)
}
