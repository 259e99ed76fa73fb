//! Moderating: a moderator takes what waits, and publishes it, gives it back or refuses it; another one
//! decides an appeal.

pub mod appealing;
pub mod asking_changes;
pub mod publishing;
pub mod refusing;
pub mod reviewing;

use kernel::{PersonKey, Timestamp};

pub use appealing::AppealRefusal;
pub use appealing::deciding::{AppealDecision, DecideAppeal};
pub use asking_changes::AskChanges;
pub use publishing::PublishPetition;
pub use refusing::{RefusePetition, Refusing};
pub use reviewing::BeginReview;
pub use reviewing::leaving::LeaveReview;

use crate::petition::{PetitionError, Review};

/// Two people do not decide the same: who has it does, and when nobody has it, whoever comes.
pub(crate) fn must_be_free(
    review: Option<&Review>,
    by: PersonKey,
    at: Timestamp,
) -> Result<(), PetitionError> {
    match review {
        Some(review) if review.by != by && at < review.until => {
            Err(PetitionError::UnderReview(review.until))
        }
        _ => Ok(()),
    }
}
