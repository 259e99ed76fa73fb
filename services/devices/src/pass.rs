//! What a device's browser keeps: which device it is, under a MAC, so that knowing the register is not
//! enough to be on it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit as _, Mac as _};
use secrecy::{ExposeSecret as _, SecretSlice};
use sha2::Sha256;

/// Told apart from whatever else is made with the same secret.
const PURPOSE: &[u8] = b"sanal device pass\0";

#[derive(Clone)]
pub(crate) struct Passes(Hmac<Sha256>);

impl Passes {
    pub(crate) fn new(secret: &SecretSlice<u8>) -> Self {
        let keyed = Hmac::new_from_slice(secret.expose_secret())
            .unwrap_or_else(|_| unreachable!("HMAC takes a key of any length"));
        Self(keyed.chain_update(PURPOSE))
    }

    pub(crate) fn of(&self, device: &str) -> String {
        let mac = self.0.clone().chain_update(device).finalize().into_bytes();
        format!("{device}.{}", URL_SAFE_NO_PAD.encode(mac))
    }

    /// The device of a pass that is one of ours.
    pub(crate) fn read<'a>(&self, pass: &'a str) -> Option<&'a str> {
        let (device, mac) = pass.split_once('.')?;
        let mac = URL_SAFE_NO_PAD.decode(mac).ok()?;
        self.0.clone().chain_update(device).verify_slice(&mac).ok()?;
        Some(device)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pass_is_read_by_who_made_it_and_nobody_makes_one_up() {
        let [ours, theirs] = [1, 2].map(|byte| Passes::new(&vec![byte; 32].into()));
        let pass = ours.of("kiosk-1");
        assert_eq!(ours.read(&pass), Some("kiosk-1"));
        assert_eq!(theirs.read(&pass), None);
        assert_eq!(ours.read(&pass.replace("kiosk-1", "kiosk-2")), None);
        for forged in ["", "kiosk-1", "kiosk-1.", "kiosk-1.x", &pass[..pass.len() - 1]] {
            assert_eq!(ours.read(forged), None, "{forged}");
        }
    }
}
