//! What statistics does not do, as its reader is told.

use statistics::StatisticsError;

use super::Failure;

impl From<StatisticsError> for Failure {
    fn from(error: StatisticsError) -> Self {
        match error {
            StatisticsError::Denied(denied) => denied.into(),
            // Each is told on its page, beside its field.
            StatisticsError::Breakdown(refused) => Self::Internal(refused.to_string()),
            // Nobody asks for it: the house tells by itself.
            StatisticsError::Participation(refused) => Self::Internal(refused.to_string()),
            StatisticsError::Text(fault) => Self::Internal(fault.to_string()),
            StatisticsError::NotDone(not_done) => not_done.into(),
        }
    }
}
