//! What bills refuse, as an answer.

use bills::{BillError, BillsError};

use crate::Failure;

impl From<BillsError> for Failure {
    fn from(error: BillsError) -> Self {
        match error {
            BillsError::Denied(denied) => denied.into(),
            BillsError::NotDone(not_done) => not_done.into(),
            BillsError::Bill(BillError::Unknown) | BillsError::UnknownVersion => Self::NotFound,
            BillsError::Bill(error) => Self::Internal(error.to_string()),
        }
    }
}
