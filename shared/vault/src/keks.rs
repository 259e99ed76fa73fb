//! The keys of the house: what people's own keys are wrapped under. They come from a file or the
//! environment, never from the database.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret as _, SecretSlice};
use zeroize::Zeroizing;

use crate::finding;
use crate::sealing::Key;

/// A key-encryption key, and what it is called.
#[derive(Clone)]
pub struct Kek {
    id: String,
    pub(crate) key: Arc<Key>,
    pub(crate) find: Arc<Key>,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAKey {
    #[error("a key of the vault has 32 bytes")]
    Length,
    #[error("a vault needs a key")]
    None,
}

impl Kek {
    /// The name tells keys apart, is stored with what lies under the key, and says nothing of it.
    pub fn new(id: impl Into<String>, key: &SecretSlice<u8>) -> Result<Self, NotAKey> {
        let bytes = key.expose_secret().try_into().map_err(|_| NotAKey::Length)?;
        let key: Key = Zeroizing::new(bytes);
        let find = finding::key_under(&key)?;
        Ok(Self { id: id.into(), key: Arc::new(key), find: Arc::new(find) })
    }

    pub fn id(&self) -> &str {
        &self.id
    }
}

/// The name, and nothing of the key.
impl fmt::Debug for Kek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Kek({})", self.id)
    }
}

/// Where the keys can be read again, after someone else has changed them.
pub trait KekSource: Send + Sync {
    /// The current one first, or why not, for the operator.
    fn read(&self) -> Result<Vec<Kek>, String>;
}

/// The keys that this process has. The first is the one that everyone is to be kept under.
#[derive(Clone)]
pub struct Keks {
    all: Arc<[Kek]>,
    source: Option<Arc<dyn KekSource>>,
}

impl Keks {
    /// The current one first.
    pub fn new(all: Vec<Kek>) -> Result<Self, NotAKey> {
        if all.is_empty() { Err(NotAKey::None) } else { Ok(Self { all: all.into(), source: None }) }
    }

    /// As they are there now; read again whenever one is met that is not among them.
    pub fn read_from(source: Arc<dyn KekSource>) -> Result<Self, String> {
        let read = Self::new(source.read()?).map_err(|error| error.to_string())?;
        Ok(Self { source: Some(source), ..read })
    }

    pub(crate) fn read_again(&self) -> Result<Self, String> {
        match &self.source {
            Some(source) => Self::read_from(source.clone()),
            None => Ok(self.clone()),
        }
    }

    pub(crate) fn first(&self) -> &Kek {
        &self.all[0]
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Kek> {
        self.all.iter().find(|kek| kek.id == id)
    }
}
