//! Receiving: what another system tells us, signed as Standard Webhooks has it. It is believed while it is fresh; told
//! twice, it has the same id.

use jiff::Timestamp;

use crate::Secret;

/// Seconds by which the sender's clock may differ from ours, either way.
pub const TOLERANCE_SECONDS: i64 = 5 * 60;

/// What stands in the three headers of the specification.
#[derive(Debug, Clone, Copy)]
pub struct Signed<'a> {
    /// `webhook-id`
    pub id: &'a str,
    /// `webhook-timestamp`: seconds since 1970.
    pub timestamp: &'a str,
    /// `webhook-signature`: one or more, `v1,…` between spaces.
    pub signature: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotReceived {
    #[error("a header is missing or is not what it should be")]
    Malformed,
    #[error("it is signed too long ago, or by a clock that is ahead")]
    Stale,
    #[error("the signature is not of this secret and this body")]
    Forged,
}

impl Signed<'_> {
    pub fn check(&self, secret: &Secret, body: &[u8], now: Timestamp) -> Result<(), NotReceived> {
        let is_id = (1..=200).contains(&self.id.len())
            && self.id.bytes().all(|byte| byte.is_ascii_graphic());
        let seconds: i64 = self.timestamp.parse().map_err(|_| NotReceived::Malformed)?;
        if !is_id {
            return Err(NotReceived::Malformed);
        }
        if now.as_second().abs_diff(seconds) > TOLERANCE_SECONDS.unsigned_abs() {
            return Err(NotReceived::Stale);
        }
        let mut signatures = self.signature.split(' ');
        match signatures.any(|one| secret.has_signed(one, self.id, seconds, body)) {
            true => Ok(()),
            false => Err(NotReceived::Forged),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> Timestamp {
        "2026-11-20T12:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn what_is_signed_with_the_secret_is_believed_while_it_is_fresh() {
        let secret = Secret::generate([7; 32]);
        let seconds = now().as_second();
        let signature = format!("v1,AAAA {}", secret.sign("sms-1", seconds, b"{}"));
        let timestamp = seconds.to_string();
        let signed = Signed { id: "sms-1", timestamp: &timestamp, signature: &signature };
        assert_eq!(signed.check(&secret, b"{}", now()), Ok(()));
        assert_eq!(signed.check(&secret, b"[]", now()), Err(NotReceived::Forged));
        let other = Secret::generate([8; 32]);
        assert_eq!(signed.check(&other, b"{}", now()), Err(NotReceived::Forged));
        let late = now() + jiff::SignedDuration::from_secs(TOLERANCE_SECONDS + 1);
        assert_eq!(signed.check(&secret, b"{}", late), Err(NotReceived::Stale));
        let renamed = Signed { id: "sms-2", ..signed };
        assert_eq!(renamed.check(&secret, b"{}", now()), Err(NotReceived::Forged));
    }

    #[test]
    fn headers_that_say_nothing_are_told_as_that() {
        let secret = Secret::generate([7; 32]);
        for (id, timestamp) in [("", "1"), ("a b", "1"), ("a", ""), ("a", "now")] {
            let signed = Signed { id, timestamp, signature: "" };
            assert_eq!(signed.check(&secret, b"", now()), Err(NotReceived::Malformed));
        }
    }
}
