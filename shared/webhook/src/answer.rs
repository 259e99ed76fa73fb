//! What an answer means.

use std::error::Error;
use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::RETRY_AFTER;
use reqwest::{Response, StatusCode};

use crate::guard::PrivateAddress;

/// A receiver may ask for a wait, but not for ever.
const RETRY_AFTER_MAX: Duration = Duration::from_secs(24 * 60 * 60);

/// The receiver has it: a status from 200 to 299.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Delivered {
    pub status: u16,
}

/// Why a message is not known to have arrived. Nothing the receiver wrote is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotDelivered {
    #[error("the receiver wants no more messages")]
    Gone,
    /// Also a redirect: it is not followed, the receiver has to tell its new address.
    #[error("the receiver answered {status}")]
    Answered { status: u16, retry_after: Option<Duration> },
    #[error("the address leads into a private network")]
    PrivateAddress,
    #[error("no connection could be made")]
    Unreachable,
    #[error("the receiver took too long")]
    Timeout,
    #[error("the connection ended without an answer")]
    Broken,
    #[error("there is no secret to sign with")]
    Unsigned,
}

impl NotDelivered {
    /// Whether trying again is of no use, also with other messages: the endpoint is to be switched
    /// off.
    #[must_use]
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Gone)
    }

    /// How long the receiver asks to be left alone; a day at most.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Answered { retry_after, .. } => *retry_after,
            _ => None,
        }
    }
}

pub(crate) fn meaning(response: &Response, at: Timestamp) -> Result<Delivered, NotDelivered> {
    let status = response.status();
    if status.is_success() {
        return Ok(Delivered { status: status.as_u16() });
    }
    if status == StatusCode::GONE {
        return Err(NotDelivered::Gone);
    }
    let header = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    let retry_after = header.and_then(|value| wait(value, at));
    Err(NotDelivered::Answered { status: status.as_u16(), retry_after })
}

/// What it means that no answer came.
pub(crate) fn silence(error: &reqwest::Error) -> NotDelivered {
    let mut causes = std::iter::successors(error.source(), |cause| (**cause).source());
    if causes.any(|cause| cause.is::<PrivateAddress>()) {
        NotDelivered::PrivateAddress
    } else if error.is_timeout() {
        NotDelivered::Timeout
    } else if error.is_connect() {
        NotDelivered::Unreachable
    } else {
        NotDelivered::Broken
    }
}

/// Reads on, so that a receiver is not cut off in the middle of a short answer; then leaves.
pub(crate) async fn hear_out(mut response: Response, bytes_max: usize) {
    let mut heard = 0;
    while heard < bytes_max
        && let Ok(Some(chunk)) = response.chunk().await
    {
        heard += chunk.len();
    }
}

/// Seconds or a date (RFC 9110, 10.2.3).
fn wait(header: &str, at: Timestamp) -> Option<Duration> {
    let header = header.trim();
    let wait = match header.parse() {
        Ok(seconds) => Duration::from_secs(seconds),
        Err(_) => {
            let until = rfc2822::DateTimeParser::new().parse_timestamp(header).ok()?;
            Duration::try_from(until.duration_since(at)).unwrap_or_default()
        }
    };
    Some(wait.min(RETRY_AFTER_MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_seconds_or_a_date_and_a_day_at_most() {
        let at: Timestamp = "2026-10-21T07:28:00Z".parse().expect("an instant");
        for (header, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("99999999999", Some(86_400)),
            ("Wed, 21 Oct 2026 07:29:30 GMT", Some(90)),
            ("Wed, 21 Oct 2026 07:00:00 GMT", Some(0)),
            ("Fri, 21 Oct 2044 07:00:00 GMT", Some(86_400)),
            ("-5", None),
            ("soon", None),
            ("", None),
        ] {
            assert_eq!(wait(header, at), seconds.map(Duration::from_secs), "{header}");
        }
    }
}
