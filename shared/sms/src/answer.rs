//! What an answer means.

use std::time::Duration;

use reqwest::header::RETRY_AFTER;
use reqwest::{Response, StatusCode};
use serde_json::Value;

use crate::Success;

/// Bytes of an answer that are read.
const ANSWER_MAX: usize = 64 * 1024;

/// A provider may ask for a wait, but not for ever.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(24 * 60 * 60);

/// Why a message is not known to be on its way. Neither number nor text is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    #[error("a number is eight digits")]
    BadNumber,
    #[error("the provider refused the message ({code})")]
    Refused { code: u16 },
    /// Also where the account, its money or the settings are to blame: the message can wait for it.
    #[error("the provider does not take the message now ({code})")]
    Deferred { code: u16, retry_after: Option<Duration> },
    #[error("the provider cannot be reached")]
    Away,
    /// Sending again may send it twice.
    #[error("it is not known whether the message was sent")]
    Unknown,
}

impl NotSent {
    /// Whether trying the same message again is of no use.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::BadNumber | Self::Refused { .. })
    }

    /// How long the provider asks to be left alone; a day at most.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Deferred { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

pub(crate) async fn meaning(response: Response, success: Option<&Success>) -> Result<(), NotSent> {
    let status = response.status();
    let code = status.as_u16();
    if is_about_the_message(status) {
        return Err(NotSent::Refused { code });
    }
    if !status.is_success() {
        return Err(NotSent::Deferred { code, retry_after: wait(&response) });
    }
    let Some(success) = success else {
        return Ok(());
    };
    let body = body(response).await.ok_or(NotSent::Unknown)?;
    let body: Value = serde_json::from_slice(&body).map_err(|_| NotSent::Unknown)?;
    // Why is told in each provider's own way: it may be the account's money as well as the number.
    if success.is_in(&body) { Ok(()) } else { Err(NotSent::Deferred { code, retry_after: None }) }
}

/// What it means that no answer came.
pub(crate) fn silence(error: &reqwest::Error) -> NotSent {
    if error.is_connect() || error.is_builder() { NotSent::Away } else { NotSent::Unknown }
}

/// The other errors of 400 to 499 are about the account, the address, or when it was asked.
fn is_about_the_message(status: StatusCode) -> bool {
    status.is_client_error()
        && !matches!(
            status,
            StatusCode::UNAUTHORIZED
                | StatusCode::PAYMENT_REQUIRED
                | StatusCode::FORBIDDEN
                | StatusCode::NOT_FOUND
                | StatusCode::METHOD_NOT_ALLOWED
                | StatusCode::REQUEST_TIMEOUT
                | StatusCode::TOO_EARLY
                | StatusCode::TOO_MANY_REQUESTS
        )
}

/// Seconds; a date would need the hour, and providers of messages give none.
fn wait(response: &Response) -> Option<Duration> {
    let header = response.headers().get(RETRY_AFTER)?.to_str().ok()?;
    Some(Duration::from_secs(header.trim().parse().ok()?).min(RETRY_AFTER_MAX))
}

/// `None` where it is too long or breaks off.
async fn body(mut response: Response) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.ok()? {
        if body.len() + chunk.len() > ANSWER_MAX {
            return None;
        }
        body.extend_from_slice(&chunk);
    }
    Some(body)
}

impl Success {
    fn is_in(&self, body: &Value) -> bool {
        let found = match body.pointer(&self.pointer) {
            Some(Value::String(text)) => text.clone(),
            Some(value) => value.to_string(),
            None => return false,
        };
        found == self.equals
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn success_is_where_the_provider_says_it() {
        for (pointer, equals, answer, is_one) in [
            ("/status", "ok", json!({ "status": "ok" }), true),
            ("/status", "ok", json!({ "status": "OK" }), false),
            ("/status", "0", json!({ "status": 0 }), true),
            ("/status", "0", json!({ "status": "0" }), true),
            ("/status", "true", json!({ "status": true }), true),
            ("/error", "null", json!({ "error": null }), true),
            ("/error", "null", json!({}), false),
            ("/0/Result", "SUCCESS", json!([{ "Result": "SUCCESS" }]), true),
            ("", "1", json!(1), true),
        ] {
            let success = Success { pointer: pointer.to_owned(), equals: equals.to_owned() };
            assert_eq!(success.is_in(&answer), is_one, "{pointer} of {answer}");
        }
    }
}
