//! Importing a petition of another system, with the total it had there, which nobody here has attested.

use crate::petition::events::PetitionImported;
use crate::petition::{Petition, PetitionError};

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
