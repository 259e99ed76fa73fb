//! What sender and receiver both know, and what is signed with it.

use std::str::FromStr;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use secrecy::{ExposeSecret, SecretSlice, SecretString};
use sha2::Sha256;

const PREFIX: &str = "whsec_";
/// Bytes, as the specification has them.
const LENGTH_MIN: usize = 24;
const LENGTH_MAX: usize = 64;

/// A secret of one endpoint: `whsec_` and 24 to 64 bytes in Base64.
#[derive(Debug, Clone)]
pub struct Secret(SecretSlice<u8>);

/// A text that is no secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is no secret: whsec_ and {LENGTH_MIN} to {LENGTH_MAX} bytes in Base64")]
pub struct NotASecret;

impl Secret {
    /// A new one, of bytes that nobody can guess.
    #[must_use]
    pub fn generate(random: [u8; 32]) -> Self {
        Self(random.to_vec().into())
    }

    /// The text the receiver is given.
    #[must_use]
    pub fn expose(&self) -> SecretString {
        format!("{PREFIX}{}", STANDARD.encode(self.0.expose_secret())).into()
    }

    /// Whether a signature is of this secret; in the same time, however much of it is right.
    #[must_use]
    pub fn has_signed(&self, signature: &str, id: &str, seconds: i64, body: &[u8]) -> bool {
        let Some(given) = signature.strip_prefix("v1,") else { return false };
        let Ok(given) = STANDARD.decode(given) else { return false };
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        mac.update(format!("{id}.{seconds}.").as_bytes());
        mac.update(body);
        mac.verify_slice(&given).is_ok()
    }

    /// `v1,` and the HMAC-SHA256 of id, seconds and body in Base64.
    #[must_use]
    pub fn sign(&self, id: &str, seconds: i64, body: &[u8]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        mac.update(format!("{id}.{seconds}.").as_bytes());
        mac.update(body);
        format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
    }
}

impl FromStr for Secret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, NotASecret> {
        let encoded = text.strip_prefix(PREFIX).ok_or(NotASecret)?;
        let key: SecretSlice<u8> = STANDARD.decode(encoded).map_err(|_| NotASecret)?.into();
        let length = key.expose_secret().len();
        if (LENGTH_MIN..=LENGTH_MAX).contains(&length) { Ok(Self(key)) } else { Err(NotASecret) }
    }
}

/// One signature by each secret: a receiver that knows the old or the new one is content.
pub(crate) fn signatures(secrets: &[Secret], id: &str, seconds: i64, body: &[u8]) -> String {
    let signatures: Vec<_> = secrets.iter().map(|secret| secret.sign(id, seconds, body)).collect();
    signatures.join(" ")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use standardwebhooks::Webhook;

    use super::*;

    const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    fn secret(text: &str) -> Secret {
        text.parse().expect("a secret")
    }

    /// The vector that the libraries of the specification share.
    #[test]
    fn it_signs_as_the_specification_says() {
        let signature = secret(SECRET).sign(
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            br#"{"test": 2432232314}"#,
        );
        assert_eq!(signature, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    #[test]
    fn while_a_secret_is_changed_both_sign() {
        let both = [secret(SECRET), Secret::generate([7; 32])];
        let signed = signatures(&both, "a", 1, b"{}");
        let each = both.each_ref().map(|secret| secret.sign("a", 1, b"{}"));
        assert_eq!(signed, format!("{} {}", each[0], each[1]));
        assert_ne!(each[0], each[1]);
    }

    #[test]
    fn a_secret_has_its_form_and_its_length() {
        let coded = |length: usize| format!("whsec_{}", STANDARD.encode(vec![1; length]));
        for (text, is_one) in [
            (SECRET.to_owned(), true),
            (coded(24), true),
            (coded(64), true),
            (coded(23), false),
            (coded(65), false),
            (coded(32).replacen("whsec_", "", 1), false),
            ("whsec_".to_owned(), false),
            (format!("{SECRET}!"), false),
            (String::new(), false),
        ] {
            assert_eq!(text.parse::<Secret>().is_ok(), is_one, "{text}");
        }
    }

    #[test]
    fn a_new_secret_is_read_again_and_shown_to_nobody() {
        let new = Secret::generate([9; 32]);
        let again = secret(new.expose().expose_secret());
        assert_eq!(again.sign("a", 1, b""), new.sign("a", 1, b""));
        assert_eq!(format!("{new:?}"), "Secret(SecretBox<[u8]>([REDACTED]))");
    }

    proptest! {
        #[test]
        fn the_library_of_the_specification_signs_the_same(
            key in prop::collection::vec(any::<u8>(), 24..=64),
            id in "[a-zA-Z0-9_-]{1,40}",
            seconds in 0_i64..4_000_000_000,
            body: String,
        ) {
            let text = format!("whsec_{}", STANDARD.encode(key));
            let theirs = Webhook::new(&text).expect("a secret").sign(&id, seconds, body.as_bytes());
            prop_assert_eq!(secret(&text).sign(&id, seconds, body.as_bytes()), theirs.expect("signed"));
        }
    }
}
