//! Letters that go nowhere, for tests.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use crate::writing::Written;

/// A letter that a test looks at.
#[derive(Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: String,
    /// Of the envelope: where bounces would go.
    pub sender: String,
    pub recipient: String,
    /// As it would have gone out.
    pub raw: Vec<u8>,
}

#[derive(Default)]
pub(crate) struct Memory(Mutex<Vec<Sent>>);

impl Memory {
    pub fn keep(&self, letter: Written) {
        let Written { id, sender, recipient, raw } = letter;
        let (sender, recipient) = (sender.to_string(), recipient.to_string());
        let mut letters = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        letters.push(Sent { id, sender, recipient, raw });
    }

    pub fn sent(&self) -> Vec<Sent> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sent").field("id", &self.id).finish_non_exhaustive()
    }
}
