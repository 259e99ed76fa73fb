//! What the petitions room does not do, as its reader is told.

use petitions::{
    EndorsementError, Field, NotSigning, PetitionError, PetitionNumber, PetitionsError,
    SignatureError, TextFault,
};
use policy::Denied;

use super::{Failure, Fault, FieldFault};

impl Failure {
    /// The number in an address.
    pub fn number(path: &str) -> Result<PetitionNumber, Self> {
        path.parse().map_err(|_| Self::UnknownPetition(path.chars().take(40).collect()))
    }

    /// A refusal of the petitions room about one petition.
    pub fn about(number: PetitionNumber, error: PetitionsError) -> Self {
        match error {
            PetitionsError::Petition(PetitionError::Unknown)
            | PetitionsError::NotSigning(NotSigning::Unknown) => {
                Self::UnknownPetition(number.to_string())
            }
            PetitionsError::NotSigning(NotSigning::Closed) => Self::PetitionClosed(number),
            PetitionsError::Denied(Denied::Hidden) => Self::Hidden(Some(number)),
            other => other.into(),
        }
    }
}

impl From<PetitionsError> for Failure {
    fn from(error: PetitionsError) -> Self {
        match error {
            PetitionsError::Denied(denied) => denied.into(),
            PetitionsError::Petition(PetitionError::UnderAge)
            | PetitionsError::Signature(SignatureError::UnderAge) => Self::UnderAge,
            PetitionsError::Petition(PetitionError::NotThePetitioner) => Self::Forbidden,
            PetitionsError::Petition(PetitionError::Unknown) | PetitionsError::NotSigning(_) => {
                Self::NotFound
            }
            PetitionsError::Petition(PetitionError::ReasonMissing) => {
                Self::Fields(vec![FieldFault { field: "reason", fault: Fault::Missing }])
            }
            PetitionsError::Petition(PetitionError::TextGone) => Self::TextGone,
            PetitionsError::Endorsement(EndorsementError::UnderAge) => Self::UnderAge,
            PetitionsError::Endorsement(_) => Self::Forbidden,
            PetitionsError::Unfinished(faults) => faults.into(),
            PetitionsError::Invalidation(error) => error.into(),
            PetitionsError::UnknownDuplicate => {
                Self::Fields(vec![FieldFault { field: "duplicate_of", fault: Fault::NotOneOf }])
            }
            PetitionsError::Petition(error) => Self::WrongStage(error),
            PetitionsError::Signature(SignatureError::NotSigned) => Self::NotSigned,
            PetitionsError::Signature(SignatureError::AlreadySigned) => {
                Self::Internal("a receipt was not found".into())
            }
            PetitionsError::KeyReused => Self::KeyReused,
            PetitionsError::NotDone(not_done) => not_done.into(),
        }
    }
}

impl From<Vec<(Field, TextFault)>> for Failure {
    fn from(faults: Vec<(Field, TextFault)>) -> Self {
        let fault = |(field, fault): (Field, TextFault)| FieldFault {
            field: field.name(),
            fault: Fault::Text(fault),
        };
        Self::Fields(faults.into_iter().map(fault).collect())
    }
}
