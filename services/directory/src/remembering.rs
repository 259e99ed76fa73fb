//! The directory as this process remembers it: asked with every complaint, so never read from a store.

use std::sync::{Arc, PoisonError, RwLock};

use eventlog::{EventLog, Meta, Remembered};
use kernel::Actor;
use policy::{Action, Resource};
use tokio::sync::watch;

use crate::DirectoryError;
use crate::entries::refused::Refused;
use crate::entries::{Asked, Entries, EntriesCommand, STREAM};
use crate::table::Table;

/// What the outside calls. Cheap to clone.
#[derive(Clone)]
pub struct Directory {
    remembered: Remembered<Entries>,
    defaults: Arc<Table>,
    laid_out: Arc<RwLock<LaidOut>>,
}

/// A table, and of which changes it was made.
struct LaidOut {
    of: Arc<Entries>,
    table: Arc<Table>,
}

impl LaidOut {
    fn new(defaults: &Table, of: Arc<Entries>) -> Self {
        let table = Arc::new(defaults.changed_by(&of));
        Self { of, table }
    }
}

impl Directory {
    /// Reads what was changed of the table that a fresh house begins with, see [`Table::defaults`].
    pub async fn open(log: EventLog, defaults: Table) -> Result<Self, DirectoryError> {
        let remembered = Remembered::<Entries>::open(log, STREAM).await?;
        let laid_out = LaidOut::new(&defaults, remembered.get());
        let laid_out = Arc::new(RwLock::new(laid_out));
        Ok(Self { remembered, defaults: Arc::new(defaults), laid_out })
    }

    /// As it is remembered, for everyone ([`Action::SeeDirectory`]). No store is asked, and nothing is
    /// laid out anew unless something has changed.
    pub fn table(&self) -> Arc<Table> {
        let entries = self.remembered.get();
        {
            let laid_out = self.laid_out.read().unwrap_or_else(PoisonError::into_inner);
            if Arc::ptr_eq(&laid_out.of, &entries) {
                return Arc::clone(&laid_out.table);
            }
        }
        let anew = LaidOut::new(&self.defaults, entries);
        let table = Arc::clone(&anew.table);
        // Should an older one come in later than a newer one, the next who asks sees it and does this again.
        *self.laid_out.write().unwrap_or_else(PoisonError::into_inner) = anew;
        table
    }

    /// As the log has it now: to write an entry anew.
    pub async fn latest(&self) -> Result<Arc<Table>, DirectoryError> {
        self.remembered.now().await?;
        Ok(self.table())
    }

    /// Hears of what other processes do, until told to stop.
    pub async fn follow(self, stopped: watch::Receiver<bool>) {
        self.remembered.follow(stopped).await;
    }

    pub(crate) fn log(&self) -> &EventLog {
        self.remembered.log()
    }

    /// What stands so already is done.
    pub(crate) async fn change(&self, actor: &Actor, asked: Asked) -> Result<(), DirectoryError> {
        let right = policy::check(actor, Action::EditDirectory, Resource::House)?;
        let meta = Meta::of(actor, right.role()).and_then(|meta| meta.text());
        let command = EntriesCommand { defaults: Arc::clone(&self.defaults), asked };
        match self.remembered.execute(command, meta).await.map_err(DirectoryError::from) {
            Ok(_) | Err(DirectoryError::Refused(Refused::Unchanged)) => Ok(()),
            Err(error) => Err(error),
        }
    }
}
