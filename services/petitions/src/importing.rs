//! Importing petitions of another system, each with the total it had there, which nobody here has attested.
//!
//! What was imported before is known by its reference and not imported again, so an import that was cut off
//! is just begun anew.

use std::collections::{HashMap, HashSet};
use std::time::Duration;

use eventlog::{ExecuteError, Idempotency, NotDone, Terms};
use futures::future::join_all;
use kernel::Timestamp;
use tokio::task::unconstrained;

use crate::petition::events::PetitionImported;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::starting::last_of_month;
use crate::{PetitionNumber, Petitions, PetitionsError, catalogue};

/// How often numbers are looked for anew because somebody else took them.
const ATTEMPTS: usize = 8;

/// The last number that an import knows of in each month: looked for once, however many petitions come.
#[derive(Debug, Default)]
pub struct MonthsTaken(HashMap<String, u32>);

#[derive(Debug, Clone)]
pub struct ImportPetition {
    pub imported: PetitionImported,
}

pub(crate) fn decide(
    petition: &Petition,
    command: ImportPetition,
) -> Result<PetitionImported, PetitionError> {
    match petition {
        Petition::Unknown => Ok(command.imported),
        _ => Err(PetitionError::NumberTaken),
    }
}

impl Petitions {
    /// Those of some references that were imported from a source before. The catalogue must know of all
    /// that is in the log.
    pub async fn imported_before(
        &self,
        source: &str,
        references: &[String],
    ) -> Result<HashSet<String>, PetitionsError> {
        Ok(catalogue::imported(&self.views, source, references).await?)
    }

    /// All of some, in one commit; how many there are of which nobody knew. Numbers that somebody else takes
    /// in this very moment, be it what the database still does for one that was cut off, are passed over.
    pub async fn import(
        &self,
        petitions: Vec<PetitionImported>,
        taken: &mut MonthsTaken,
    ) -> Result<u64, PetitionsError> {
        // Nobody else of this process takes a number meanwhile.
        let mut last = self.numbers.0.lock().await;
        *last = None;
        let (mut new, mut waiting) = (0, petitions);
        for _ in 0..ATTEMPTS {
            let numbered = self.numbered(waiting, &mut taken.0).await?;
            let bring = |(number, imported)| self.bring(number, imported);
            // Unconstrained they reach the log in their order, so whatever cuts it off leaves no gap.
            let all = unconstrained(join_all(numbered.into_iter().map(bring)));
            waiting = Vec::new();
            for brought in all.await {
                match brought? {
                    Brought::New => new += 1,
                    Brought::Known => {}
                    Brought::NumberTaken(imported) => waiting.push(imported),
                }
            }
            if waiting.is_empty() {
                return Ok(new);
            }
            self.look_beyond(&waiting, &mut taken.0).await?;
        }
        Err(NotDone::Overloaded { retry_after: Duration::from_secs(1) }.into())
    }

    /// The next free numbers of the months they were begun in.
    async fn numbered(
        &self,
        petitions: Vec<PetitionImported>,
        taken: &mut HashMap<String, u32>,
    ) -> Result<Vec<(PetitionNumber, PetitionImported)>, PetitionsError> {
        let mut numbered = Vec::with_capacity(petitions.len());
        for imported in petitions {
            let at = imported.created_at;
            let month = month(at)?;
            let count = match taken.get(&month) {
                Some(count) => *count,
                None => last_of_month(&self.bus, at, 0).await?,
            } + 1;
            taken.insert(month, count);
            numbered.push((PetitionNumber::of_month(at, count).ok_or_else(full)?, imported));
        }
        Ok(numbered)
    }

    /// In the months of petitions that got no number: which was the last one taken, by whomever.
    async fn look_beyond(
        &self,
        petitions: &[PetitionImported],
        taken: &mut HashMap<String, u32>,
    ) -> Result<(), PetitionsError> {
        let mut looked = HashSet::new();
        for imported in petitions {
            let (at, month) = (imported.created_at, month(imported.created_at)?);
            if looked.insert(month.clone()) {
                let known = taken.get(&month).copied().unwrap_or_default();
                taken.insert(month, last_of_month(&self.bus, at, known).await?);
            }
        }
        Ok(())
    }

    async fn bring(
        &self,
        number: PetitionNumber,
        imported: PetitionImported,
    ) -> Result<Brought, PetitionsError> {
        let key = ["import", &imported.source, &imported.reference];
        let terms = Terms {
            idempotency: Some(Idempotency::of(&key, "import")),
            likely_new: true,
            ..Terms::default()
        };
        let command = PetitionCommand::Import(ImportPetition { imported: imported.clone() });
        match self.bus.execute::<Petition>(&number.to_string(), command, terms).await {
            Ok(executed) if executed.replayed => Ok(Brought::Known),
            Ok(_) => Ok(Brought::New),
            Err(ExecuteError::Refused { error: PetitionError::NumberTaken, .. }) => {
                Ok(Brought::NumberTaken(imported))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// What became of one that was to be brought in.
enum Brought {
    New,
    Known,
    /// Nothing was done.
    NumberTaken(PetitionImported),
}

fn month(at: Timestamp) -> Result<String, PetitionsError> {
    Ok(PetitionNumber::of_month(at, 1).ok_or_else(full)?.to_string())
}

fn full() -> PetitionsError {
    PetitionsError::broken("a month has 99,999 numbers")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{a_petition, given, noon, text};

    fn import() -> (PetitionImported, PetitionCommand) {
        let imported = PetitionImported {
            source: "petition.parliament.uk".into(),
            reference: "104318".into(),
            text: text(),
            created_at: noon(),
            was_open: false,
            signature_count: 94,
        };
        (imported.clone(), PetitionCommand::Import(ImportPetition { imported }))
    }

    #[test]
    fn it_is_kept_with_the_total_it_had() {
        let (imported, command) = import();
        given(vec![]).when(command).then_expect_events(vec![imported.into()]);
    }

    #[test]
    fn it_takes_nobodys_number() {
        given(a_petition().started())
            .when(import().1)
            .then_expect_error(PetitionError::NumberTaken);
    }
}
