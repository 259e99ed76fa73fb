//! A person's name under one petition: nobody without the key can tell that two belong together.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::PersonKey;
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;

use crate::number::PetitionNumber;

/// Holds the house's secret and makes each petition's key from it.
#[derive(Clone)]
pub struct Pseudonyms {
    secret: SecretSlice<u8>,
}

/// One petition's key, ready to use.
#[derive(Clone)]
pub struct PetitionKey(Hmac<Sha256>);

impl Pseudonyms {
    pub fn new(secret: SecretSlice<u8>) -> Self {
        Self { secret }
    }

    /// HMAC-SHA256(secret, number).
    pub fn of(&self, petition: PetitionNumber) -> PetitionKey {
        let mut mac = keyed(self.secret.expose_secret());
        mac.update(petition.to_string().as_bytes());
        PetitionKey(keyed(&mac.finalize().into_bytes()))
    }

    /// What nobody can make who does not have the secret, nor find out what it is made of.
    pub fn sealed(&self, what: &str) -> String {
        let mut mac = keyed(self.secret.expose_secret());
        mac.update(b"sealed");
        mac.update(what.as_bytes());
        URL_SAFE_NO_PAD.encode(mac.finalize().into_bytes())
    }
}

impl PetitionKey {
    /// The stream of a person under this petition: HMAC-SHA256(petition key, person), its first
    /// 128 bits as 22 characters of base64url.
    pub fn pseudonym(&self, person: &PersonKey) -> String {
        let mut mac = self.0.clone();
        mac.update(person.as_bytes());
        named(mac)
    }

    /// The stream of a person's endorsement of it. Nobody can tell that it is the same person's as a
    /// signature.
    pub fn endorser(&self, person: &PersonKey) -> String {
        let mut mac = self.0.clone();
        mac.update(b"endorses");
        mac.update(person.as_bytes());
        named(mac)
    }

    /// What opens a petition to those it is sent to, before it is public.
    pub fn link(&self) -> String {
        let mut mac = self.0.clone();
        mac.update(b"link");
        named(mac)
    }

    /// A network that signatures came from, in 16 bits: enough to see many from one, and too few to say
    /// which it is.
    pub fn network(&self, network: &[u8]) -> String {
        let mut mac = self.0.clone();
        mac.update(b"network");
        mac.update(network);
        let bytes = mac.finalize().into_bytes();
        format!("{:02x}{:02x}", bytes[0], bytes[1])
    }
}

fn named(mac: Hmac<Sha256>) -> String {
    URL_SAFE_NO_PAD.encode(&mac.finalize().into_bytes()[..16])
}

fn keyed(key: &[u8]) -> Hmac<Sha256> {
    Hmac::new_from_slice(key).unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_has_another_name_under_each_petition() {
        let pseudonyms = Pseudonyms::new(vec![1; 32].into());
        let [one, other] = ["PN-202611-00001", "PN-202611-00002"]
            .map(|n| pseudonyms.of(n.parse().expect("a number")));
        let person = PersonKey::from_random([7; 16]);
        assert_eq!(one.pseudonym(&person), one.pseudonym(&person));
        assert_ne!(one.pseudonym(&person), other.pseudonym(&person));
        assert_eq!(one.pseudonym(&person).len(), 22);
    }
}
