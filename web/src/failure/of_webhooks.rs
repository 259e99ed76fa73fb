//! What the webhooks refuse, as an answer.

use webhooks::{RegisterError, WebhooksError};

use crate::Failure;

impl From<WebhooksError> for Failure {
    fn from(error: WebhooksError) -> Self {
        match error {
            WebhooksError::Denied(denied) => denied.into(),
            WebhooksError::NotDone(not_done) => not_done.into(),
            WebhooksError::Register(RegisterError::Unknown) => Self::NotFound,
            // Their pages tell these beside the field.
            WebhooksError::Register(_) | WebhooksError::NotRegistered(_) => {
                Self::BadRequest(error.to_string())
            }
        }
    }
}
