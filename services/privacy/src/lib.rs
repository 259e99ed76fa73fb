//! What is held about a person, in their own hands: seen, corrected, taken out, erased.
//!
//! ```text
//! keeping (with consent) ⇄ withdrawing ─► … ─► erasing
//! ```
//!
//! The data itself lies sealed in the vault; the log knows only that a person, by their key, gave a
//! consent, withdrew it, took their data out, had it erased. Erasing destroys the person's key in the
//! vault and whatever finds them again; what they signed stays counted, for nothing leads from there
//! to them.

mod agreeing;
mod contacts;
mod erasing;
mod error;
mod finding;
mod holding;
mod keeping;
mod person;
mod retaining;
mod taking_out;
#[cfg(test)]
mod testing;
mod withdrawing;

use std::sync::Arc;

use database::Statement;
use eventlog::{Bus, EventLog};
use kernel::{Clock, Timestamp};
use vault::Vault;

pub use agreeing::Agreed;
pub use contacts::{Contact, ContactKind, NotAContact};
pub use erasing::{Erased, Erasure, Forgets, NotForgotten, Register};
pub use error::PrivacyError;
pub use finding::Wanted;
pub use holding::{Held, HeldContact, HeldText};
pub use person::events::{PersonEvent, WithdrawnBecause};
pub use retaining::Run;

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Privacy {
    bus: Bus,
    vault: Vault,
    clock: Arc<dyn Clock>,
    register: Arc<dyn Register>,
    /// Whoever else knows something of a person, in the order they are told to forget.
    others: Arc<[Arc<dyn Forgets>]>,
}

impl Privacy {
    pub fn new(
        log: EventLog,
        vault: Vault,
        clock: Arc<dyn Clock>,
        register: Arc<dyn Register>,
        others: Vec<Arc<dyn Forgets>>,
    ) -> Self {
        Self { bus: Bus::new(log), vault, clock, register, others: others.into() }
    }

    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }
}

/// Every statement over the vault, for the test that prepares them all.
pub fn vault_statements() -> impl Iterator<Item = &'static Statement> {
    retaining::STATEMENTS.iter()
}
