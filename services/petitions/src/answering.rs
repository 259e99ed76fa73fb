//! After the signing: the secretariat hands a petition over, a committee considers it, Parliament answers,
//! and it is concluded. Each step says its day, and the state's clocks run between them.

#[allow(clippy::module_inception, reason = "the answer is one of the steps of answering")]
pub mod answering;
pub mod concluding;
pub mod considering;
pub mod handing_over;

use kernel::Actor;
use policy::Action;

pub use answering::{AnswerPetition, Answering};
pub use concluding::ConcludePetition;
pub use considering::{ConsiderPetition, Considering};
pub use handing_over::{HandOverPetition, HandingOver};

use crate::petition::{Petition, PetitionCommand, PetitionError, Progress};
use crate::{PetitionNumber, Petitions, PetitionsError};

/// How far it is; what was never public does not go this way.
pub(crate) fn progress_of(petition: &Petition) -> Result<Progress, PetitionError> {
    match petition {
        Petition::Open { progress, .. } | Petition::Closed { progress, .. } => Ok(*progress),
        _ => Err(petition.is_not(PetitionError::NotReached)),
    }
}

impl Petitions {
    pub(crate) async fn step(
        &self,
        actor: &Actor,
        number: PetitionNumber,
        command: PetitionCommand,
    ) -> Result<(), PetitionsError> {
        let (_, right) = self.may(actor, Action::AnswerPetition, number).await?;
        self.advance(actor, right, number, command).await
    }
}
