//! One question to DAN: what its statuses and its silence mean.

use reqwest::{RequestBuilder, Response, StatusCode};
use serde::Deserialize;

use super::DanError;

/// Bytes of an answer; the registry sends a photograph along, which is not read.
const ANSWER_MAX: usize = 4 * 1024 * 1024;

/// OAuth 2.0 says what is wrong in this form (RFC 6749, 5.2).
#[derive(Deserialize)]
struct Refusal {
    error: String,
}

pub(super) async fn ask(question: RequestBuilder) -> Result<Vec<u8>, DanError> {
    let response = question.send().await.map_err(|error| silence(&error))?;
    let status = response.status();
    let body = body(response).await?;
    if status.is_success() {
        return Ok(body);
    }
    let refusal =
        serde_json::from_slice::<Refusal>(&body).map(|refusal| refusal.error).unwrap_or_default();
    Err(refused(status, &refusal))
}

async fn body(mut response: Response) -> Result<Vec<u8>, DanError> {
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| silence(&error))? {
        if body.len() + chunk.len() > ANSWER_MAX {
            return Err(DanError::Malformed("length"));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

fn silence(error: &reqwest::Error) -> DanError {
    tracing::warn!(?error, "DAN is silent");
    if error.is_timeout() { DanError::Timeout } else { DanError::Unavailable }
}

/// What a status means; an error's name counts for more.
fn refused(status: StatusCode, error: &str) -> DanError {
    match (error, status) {
        ("invalid_client" | "unauthorized_client" | "invalid_scope", _) => DanError::ClientRefused,
        ("access_denied", _) => DanError::Denied,
        ("invalid_grant" | "invalid_token", _) => DanError::CodeRefused,
        (_, StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN) => {
            DanError::CodeRefused
        }
        (_, StatusCode::GATEWAY_TIMEOUT | StatusCode::REQUEST_TIMEOUT) => DanError::Timeout,
        _ => DanError::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_is_named_for_who_can_help() {
        for (status, error, named) in [
            (400, "invalid_grant", DanError::CodeRefused),
            (401, "invalid_client", DanError::ClientRefused),
            (403, "access_denied", DanError::Denied),
            (401, "invalid_token", DanError::CodeRefused),
            (401, "", DanError::CodeRefused),
            (302, "", DanError::Unavailable),
            (404, "", DanError::Unavailable),
            (429, "", DanError::Unavailable),
            (500, "server_error", DanError::Unavailable),
            (504, "", DanError::Timeout),
        ] {
            let status = StatusCode::from_u16(status).expect("a status");
            assert_eq!(refused(status, error), named, "{status} {error}");
        }
    }
}
