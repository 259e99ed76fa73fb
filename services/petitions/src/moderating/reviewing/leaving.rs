//! Leaving a review: the moderator lays it back for others.

use kernel::PersonKey;

use crate::petition::events::ReviewLeft;
use crate::petition::{Petition, PetitionError};

#[derive(Debug, Clone)]
pub struct LeaveReview {
    pub by: PersonKey,
}

pub(crate) fn decide(
    petition: &Petition,
    command: &LeaveReview,
) -> Result<ReviewLeft, PetitionError> {
    let review = match petition {
        Petition::Submitted { review, .. } => review,
        Petition::Refused { refusal, .. } => &refusal.review,
        _ => return Err(petition.is_not(PetitionError::NotSubmitted)),
    };
    match review {
        Some(review) if review.by == command.by => Ok(ReviewLeft {}),
        Some(review) => Err(PetitionError::UnderReview(review.until)),
        None => Err(PetitionError::NotSubmitted),
    }
}
