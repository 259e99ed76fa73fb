//! Admitting a petition to moderation: the house does, once enough people have endorsed it.

use kernel::Actor;
use policy::Right;

use crate::petition::events::EndorsementsReached;
use crate::petition::{Petition, PetitionCommand, PetitionError};
use crate::{Petitions, PetitionsError, catalogue};

#[derive(Debug, Clone)]
pub struct AdmitToModeration {
    /// As the tallies have counted them. They only grow.
    pub endorsement_count: u64,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &AdmitToModeration,
) -> Result<EndorsementsReached, PetitionError> {
    let Petition::Endorsing { needed, .. } = petition else {
        return Err(petition.is_not(PetitionError::NotEndorsing));
    };
    if command.endorsement_count < u64::from(*needed) {
        return Err(PetitionError::TooFewEndorsements);
    }
    Ok(EndorsementsReached { endorsement_count: command.endorsement_count })
}

impl Petitions {
    /// Whatever has endorsements enough; the catalogue is only the list of what to look at.
    pub(crate) async fn admit_endorsed(&self) -> Result<(), PetitionsError> {
        for due in catalogue::endorsed(&self.views).await? {
            let command = AdmitToModeration { endorsement_count: due.count };
            let command = PetitionCommand::Admit(command);
            match self.advance(&Actor::House, Right::Anyone, due.petition, command).await {
                Ok(()) => tracing::info!(petition = %due.petition, "enough people endorsed it"),
                // Moved on meanwhile, and the catalogue has not heard of it yet.
                Err(PetitionsError::Petition(PetitionError::NotEndorsing)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }
}
