//! What the roll of offices refuses.

use offices::{OfficesError, RollError};

use super::{Failure, Fault, FieldFault};
use crate::pages::OfficeRefusal;

impl From<OfficesError> for Failure {
    fn from(error: OfficesError) -> Self {
        match error {
            OfficesError::Denied(denied) => denied.into(),
            OfficesError::Roll(error) => error.into(),
            OfficesError::NotDone(not_done) => not_done.into(),
        }
    }
}

impl From<RollError> for Failure {
    fn from(error: RollError) -> Self {
        let why = match error {
            RollError::Unknown => return Self::NotFound,
            RollError::NotAnAdministrator | RollError::Founded => return Self::Forbidden,
            RollError::NotATerm { latest } => {
                let fault = Fault::Day { latest };
                return Self::Fields(vec![FieldFault { field: "until", fault }]);
            }
            RollError::AgencyMismatch => {
                let fault = Fault::NotOneOf;
                return Self::Fields(vec![FieldFault { field: "agency", fault }]);
            }
            RollError::ReasonMissing => {
                let fault = Fault::Missing;
                return Self::Fields(vec![FieldFault { field: "reason", fault }]);
            }
            RollError::OwnEnding => OfficeRefusal::OwnEnding,
            RollError::OneOwn => OfficeRefusal::OneOwn,
            RollError::SamePerson => OfficeRefusal::SamePerson,
            RollError::HeldAlready => OfficeRefusal::HeldAlready,
            RollError::Incompatible => OfficeRefusal::Incompatible,
            RollError::AnotherPerson => OfficeRefusal::AnotherPerson,
            RollError::NotWaiting => OfficeRefusal::NotWaiting,
            RollError::NotHeld => OfficeRefusal::NotHeld,
            RollError::LastAdministrators => OfficeRefusal::LastAdministrators,
        };
        Self::OfficeRefused(why)
    }
}
