//! Importing petitions of another system, each with the total it had there, which nobody here has attested.
//!
//! What was imported before is known by its reference and not imported again, so an import that was cut off
//! is just begun anew.

use std::collections::{HashMap, HashSet};

use eventlog::{ExecuteError, Idempotency, NotDone, Terms};
use futures::future::join_all;

use crate::petition::events::PetitionImported;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::starting::last_of_month;
use crate::{PetitionNumber, Petitions, PetitionsError, catalogue};

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

    /// All of some, in one commit; how many there are of which nobody knew.
    pub async fn import(
        &self,
        petitions: Vec<PetitionImported>,
        taken: &mut MonthsTaken,
    ) -> Result<u64, PetitionsError> {
        // Nobody else of this process takes a number meanwhile.
        let mut last = self.numbers.0.lock().await;
        *last = None;
        let numbered = self.numbered(petitions, &mut taken.0).await?;
        let imports = numbered.into_iter().map(|(number, imported)| self.bring(number, imported));
        let mut new = 0;
        for brought in join_all(imports).await {
            new += u64::from(brought?);
        }
        Ok(new)
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
            let full = || PetitionsError::broken("a month has 99,999 numbers");
            let month = PetitionNumber::of_month(at, 1).ok_or_else(full)?.to_string();
            let count = match taken.get(&month) {
                Some(count) => *count,
                None => last_of_month(&self.bus, at).await?,
            } + 1;
            taken.insert(month, count);
            numbered.push((PetitionNumber::of_month(at, count).ok_or_else(full)?, imported));
        }
        Ok(numbered)
    }

    /// Whether it was not known.
    async fn bring(
        &self,
        number: PetitionNumber,
        imported: PetitionImported,
    ) -> Result<bool, PetitionsError> {
        let key = ["import", &imported.source, &imported.reference];
        let terms = Terms {
            idempotency: Some(Idempotency::of(&key, "import")),
            likely_new: true,
            ..Terms::default()
        };
        let command = PetitionCommand::Import(ImportPetition { imported });
        match self.bus.execute::<Petition>(&number.to_string(), command, terms).await {
            Ok(executed) => Ok(!executed.replayed),
            // Another process took the number in this very moment: nothing was done, and the next
            // attempt finds another.
            Err(ExecuteError::Refused { error: PetitionError::NumberTaken, .. }) => {
                Err(NotDone::Overloaded { retry_after: std::time::Duration::from_secs(1) }.into())
            }
            Err(error) => Err(error.into()),
        }
    }
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
