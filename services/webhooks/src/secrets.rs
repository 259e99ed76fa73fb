//! Secrets of receivers: each is made from the house's, and lies nowhere.

use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;
use webhook::Secret;

/// Told apart from whatever else is made with the same secret.
const PURPOSE: &[u8] = b"sanal webhook secret\0";

#[derive(Clone)]
pub(crate) struct Secrets(Hmac<Sha256>);

impl Secrets {
    pub(crate) fn new(secret: &SecretSlice<u8>) -> Self {
        let keyed = Hmac::new_from_slice(secret.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        Self(keyed.chain_update(PURPOSE))
    }

    /// Another one after every renewal.
    pub(crate) fn of(&self, webhook: &str, renewals: u32) -> Secret {
        let named = self.0.clone().chain_update(webhook).chain_update([0]);
        let bytes = named.chain_update(renewals.to_be_bytes()).finalize().into_bytes();
        Secret::generate(bytes.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_webhook_has_its_own_and_every_renewal_another() {
        let secrets = Secrets::new(&vec![7; 32].into());
        let shown =
            |webhook, renewals| secrets.of(webhook, renewals).expose().expose_secret().to_owned();
        assert_eq!(shown("a", 0), shown("a", 0));
        assert_ne!(shown("a", 0), shown("a", 1));
        assert_ne!(shown("a", 0), shown("b", 0));
        let elsewhere = Secrets::new(&vec![8; 32].into());
        assert_ne!(shown("a", 0), *elsewhere.of("a", 0).expose().expose_secret());
    }
}
