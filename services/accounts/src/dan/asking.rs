//! One question to DAN: what its statuses and its silence mean.

use reqwest::{RequestBuilder, StatusCode};
use serde::Deserialize;

use super::IdentityError;
use crate::outside::{body, silence};

/// Bytes of an answer; the registry sends a photograph along, which is not read.
const ANSWER_MAX: usize = 4 * 1024 * 1024;

/// OAuth 2.0 says what is wrong in this form (RFC 6749, 5.2).
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

pub(super) async fn ask(question: RequestBuilder) -> Result<Vec<u8>, IdentityError> {
    let response = question.send().await.map_err(|error| silence(&error))?;
    let status = response.status();
    let body = body(response, ANSWER_MAX).await?;
    if status.is_success() {
        return Ok(body);
    }
    let refusal =
        serde_json::from_slice::<Refusal>(&body).map(|refusal| refusal.error).unwrap_or_default();
    Err(refused(status, &refusal))
}

/// What a status means; an error's name counts for more.
fn refused(status: StatusCode, error: &str) -> IdentityError {
    match (error, status) {
        ("invalid_client" | "unauthorized_client" | "invalid_scope", _) => {
            IdentityError::ClientRefused
        }
        ("access_denied", _) => IdentityError::Denied,
        ("invalid_grant" | "invalid_token", _) => IdentityError::CodeRefused,
        (_, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
            IdentityError::CodeRefused
        }
        (_, StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT) => IdentityError::Timeout,
        _ => IdentityError::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_named_for_who_can_help() {
        for (status, error, named) in [
            (400, "invalid_grant", IdentityError::CodeRefused),
            (401, "invalid_client", IdentityError::ClientRefused),
            (403, "access_denied", IdentityError::Denied),
            (401, "invalid_token", IdentityError::CodeRefused),
            (401, "", IdentityError::CodeRefused),
            (302, "", IdentityError::Unavailable),
            (404, "", IdentityError::Unavailable),
            (429, "", IdentityError::Unavailable),
            (500, "server_error", IdentityError::Unavailable),
            (504, "", IdentityError::Timeout),
        ] {
            let status = StatusCode::from_u16(status).expect("a status");
            assert_eq!(refused(status, error), named, "{status} {error}");
        }
    }
}
