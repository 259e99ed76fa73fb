//! Links and codes that go out in letters: made from the house's secret, and stored nowhere.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kernel::{PersonKey, Timestamp};
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;
use subtle::ConstantTimeEq as _;

use crate::NoticesError;
use crate::wish::Channel;

/// How long the link or the code for an address is good.
pub const CONFIRM_WITHIN: jiff::SignedDuration = jiff::SignedDuration::from_hours(24);
/// Bytes of a MAC that a link carries: 128 bits.
const MAC: usize = 16;

#[derive(Clone)]
pub(crate) struct Links(SecretSlice<u8>);

impl Links {
    /// Of a secret that is used for other things too: this one is for nothing else.
    pub(crate) fn new(secret: &SecretSlice<u8>) -> Self {
        Self(derived(secret, "sanal notices"))
    }

    /// Tells whether an address is still the one that was confirmed, and nothing else of it.
    pub(crate) fn fingerprint(&self, channel: Channel, address: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(&["address", channel.code(), address]))
    }

    /// Of one delivery; nothing of whom it went to.
    pub(crate) fn unsubscribe(&self, id: u64, made_at: Timestamp) -> String {
        let mac = self.mac(&["unsubscribe", &id.to_string(), &instant(made_at)]);
        format!("{id}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    /// The delivery that a link is of, if it is one of ours.
    pub(crate) fn unsubscribed(&self, link: &str, made_at: Timestamp) -> Result<u64, NoticesError> {
        let id = of_delivery(link)?;
        let ours = self.unsubscribe(id, made_at);
        if bool::from(ours.as_bytes().ct_eq(link.as_bytes())) {
            Ok(id)
        } else {
            Err(NoticesError::BadLink)
        }
    }

    /// For an address as it stands: asked for anew, or another one, the earlier link is good no more.
    pub(crate) fn confirm(
        &self,
        person: PersonKey,
        channel: Channel,
        fingerprint: &str,
        asked_at: Timestamp,
    ) -> String {
        let parts = [&person.to_string(), channel.code(), fingerprint, &instant(asked_at)];
        let mac = self.mac(&[&["confirm"], &parts[..]].concat());
        URL_SAFE_NO_PAD.encode(mac)
    }

    /// Six digits, for somebody to copy from their telephone.
    pub(crate) fn code(&self, person: PersonKey, fingerprint: &str, asked_at: Timestamp) -> String {
        let mac = self.mac(&["code", &person.to_string(), fingerprint, &instant(asked_at)]);
        let number =
            mac.iter().fold(0_u64, |number, byte| number.wrapping_mul(256) ^ u64::from(*byte));
        format!("{:06}", number % 1_000_000)
    }

    /// Each part is preceded by its length, so no two lists of parts are the same bytes.
    fn mac(&self, parts: &[&str]) -> [u8; MAC] {
        let mut mac = keyed(&self.0);
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        let whole = mac.finalize().into_bytes();
        let mut short = [0; MAC];
        short.copy_from_slice(&whole[..MAC]);
        short
    }
}

/// What the tags of letters that come back are made with, by the same secret.
pub fn bounces_key(secret: &SecretSlice<u8>) -> SecretSlice<u8> {
    derived(secret, "sanal bounces")
}

fn derived(secret: &SecretSlice<u8>, purpose: &str) -> SecretSlice<u8> {
    let mut mac = keyed(secret);
    mac.update(purpose.as_bytes());
    mac.finalize().into_bytes().to_vec().into()
}

fn keyed(secret: &SecretSlice<u8>) -> Hmac<Sha256> {
    Hmac::<Sha256>::new_from_slice(secret.expose_secret()).expect("HMAC takes a key of any length")
}

/// Which delivery a link says it is of.
pub(crate) fn of_delivery(link: &str) -> Result<u64, NoticesError> {
    let id = link.split_once('.').and_then(|(id, _)| id.parse().ok());
    id.ok_or(NoticesError::BadLink)
}

pub(crate) fn is_same(one: &str, other: &str) -> bool {
    one.as_bytes().ct_eq(other.as_bytes()).into()
}

fn instant(at: Timestamp) -> String {
    at.as_microsecond().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links() -> Links {
        Links::new(&vec![7; 32].into())
    }

    fn noon() -> Timestamp {
        "2026-11-20T04:00:00Z".parse().expect("an instant")
    }

    #[test]
    fn a_link_is_good_for_its_own_delivery_only() {
        let link = links().unsubscribe(7, noon());
        assert_eq!(links().unsubscribed(&link, noon()).expect("ours"), 7);
        let of_another = link.replacen('7', "8", 1);
        for wrong in [of_another.as_str(), "7.", "7", "", "x.y", &link[..link.len() - 1]] {
            assert!(links().unsubscribed(wrong, noon()).is_err(), "{wrong}");
        }
        let later = noon() + jiff::SignedDuration::from_secs(1);
        assert!(links().unsubscribed(&link, later).is_err(), "of another delivery of that number");
        let others = Links::new(&vec![8; 32].into());
        assert!(others.unsubscribed(&link, noon()).is_err(), "of another house");
    }

    #[test]
    fn a_code_is_six_digits_and_of_one_address() {
        let bat = PersonKey::from_random([7; 16]);
        let codes: std::collections::HashSet<_> =
            (0..100).map(|n| links().code(bat, &n.to_string(), noon())).collect();
        assert!(codes.len() > 95, "{codes:?}");
        assert!(codes.iter().all(|code| code.len() == 6 && code.parse::<u32>().is_ok()));
    }
}
