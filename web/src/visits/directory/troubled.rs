//! A form that was not taken, given back on its own page with what was written.

use std::sync::Arc;

use directory::{Refused, Table};

use crate::failure::{DirectoryFault, Fault};
use crate::pages::DirectoryTrouble;
use crate::site::Site;
use crate::{Failure, telling};

/// What its page is made of.
pub(super) struct Troubled {
    pub failure: Failure,
    pub trouble: DirectoryTrouble,
    pub table: Arc<Table>,
}

impl Troubled {
    /// Of what cannot be told on the form's page: the failure itself.
    pub(super) async fn by(
        site: &Site,
        failure: Failure,
        is_of_one: bool,
    ) -> Result<Self, Failure> {
        let failure = as_changed(failure, is_of_one);
        let Some(trouble) = trouble(&failure) else { return Err(failure) };
        // What was written is given back even while the store is away.
        let table = match site.directory.latest().await {
            Ok(latest) => latest,
            Err(_) => site.directory.table(),
        };
        Ok(Self { failure, trouble, table })
    }

    /// What the form sent once more says was seen: how the entry stands now, if that is shown beside it.
    pub(super) fn seen(&self, before: Option<u64>, now: Option<u64>) -> Option<u64> {
        match self.failure {
            Failure::DirectoryRefused(Refused::ChangedMeanwhile) => now,
            // What was written goes on as a new one.
            Failure::DirectoryRefused(Refused::Unknown) => None,
            _ => before,
        }
    }
}

/// On the page of an entry that is there, another one in its place is a change that was not seen.
fn as_changed(failure: Failure, is_of_one: bool) -> Failure {
    let taken = Fault::Directory(DirectoryFault::Taken);
    match failure {
        Failure::Fields(faults) if is_of_one && faults.iter().any(|one| one.fault == taken) => {
            Failure::DirectoryRefused(Refused::ChangedMeanwhile)
        }
        other => other,
    }
}

fn trouble(failure: &Failure) -> Option<DirectoryTrouble> {
    let told = || Some(telling::problem(failure));
    match failure {
        Failure::Fields(faults) => {
            Some(DirectoryTrouble { faults: faults.clone(), ..DirectoryTrouble::default() })
        }
        Failure::DirectoryRefused(why) => {
            let is_changed = *why == Refused::ChangedMeanwhile;
            Some(DirectoryTrouble { faults: Vec::new(), not_taken: told(), is_changed })
        }
        failure if failure.is_passing() => {
            Some(DirectoryTrouble { not_taken: told(), ..DirectoryTrouble::default() })
        }
        _ => None,
    }
}
