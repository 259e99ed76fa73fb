//! What the table of grounds refuses.

use moderation::{GroundsError, Refused};

use super::{Failure, Fault, FieldFault};
use crate::pages::GroundRefusal;

impl From<GroundsError> for Failure {
    fn from(error: GroundsError) -> Self {
        match error {
            GroundsError::Denied(denied) => denied.into(),
            GroundsError::Refused(Refused::ChangedMeanwhile | Refused::Unchanged) => {
                Self::GroundRefused(GroundRefusal::ChangedMeanwhile)
            }
            GroundsError::Refused(Refused::Unknown) => Self::GroundRefused(GroundRefusal::Gone),
            GroundsError::Refused(Refused::LastGround) => Self::GroundRefused(GroundRefusal::Last),
            GroundsError::Refused(Refused::CodeTaken) => {
                Self::Fields(vec![FieldFault { field: "code", fault: Fault::NotOneOf }])
            }
            GroundsError::Refused(Refused::WordsMissing) => {
                Self::Fields(vec![FieldFault { field: "title_mn", fault: Fault::Missing }])
            }
            GroundsError::NotDone(not_done) => not_done.into(),
        }
    }
}
