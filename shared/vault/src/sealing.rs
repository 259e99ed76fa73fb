//! Sealing: XChaCha20-Poly1305 with a random nonce, bound to where it belongs.
//!
//! Stored as base64 of one byte that names this way of sealing, the nonce of 24 bytes, and what
//! comes out of the cipher. Nonces of 192 bits may be drawn at random for as long as there are people.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::{Damaged, VaultError, random};

/// 256 bits that are wiped from memory when they are no longer needed.
pub(crate) type Key = Zeroizing<[u8; 32]>;

const WAY: u8 = 1;
const NONCE: usize = 24;

/// What a sealed thing is bound to: each part with its length, so that none can be shifted into
/// the next.
pub(crate) fn place(purpose: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut place = purpose.as_bytes().to_vec();
    place.push(0);
    for part in parts {
        place.extend((part.len() as u64).to_be_bytes());
        place.extend(*part);
    }
    place
}

pub(crate) fn seal(key: &Key, place: &[u8], plain: &[u8]) -> Result<String, VaultError> {
    let mut nonce = [0; NONCE];
    random::fill(&mut nonce)?;
    let cipher = XChaCha20Poly1305::new((&**key).into());
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: place })
        .map_err(|_| VaultError::Broken("too long to be sealed".into()))?;
    Ok(STANDARD_NO_PAD.encode([&[WAY][..], &nonce, &sealed].concat()))
}

pub(crate) fn open(key: &Key, place: &[u8], stored: &str) -> Result<Zeroizing<Vec<u8>>, Damaged> {
    let stored = STANDARD_NO_PAD.decode(stored).map_err(|_| Damaged)?;
    let (way, rest) = stored.split_first().ok_or(Damaged)?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or(Damaged)?;
    if *way != WAY {
        return Err(Damaged);
    }
    let cipher = XChaCha20Poly1305::new((&**key).into());
    let plain = cipher.decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: place });
    plain.map(Zeroizing::new).map_err(|_| Damaged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key(byte: u8) -> Key {
        Zeroizing::new([byte; 32])
    }

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(plain: Vec<u8>, bytes: [u8; 32], at: Vec<u8>) {
            let key = Zeroizing::new(bytes);
            let sealed = seal(&key, &at, &plain).expect("sealed");
            prop_assert_eq!(&*open(&key, &at, &sealed).expect("opens"), &plain);
        }

        #[test]
        fn with_any_bit_changed_it_does_not(plain: Vec<u8>, bit: prop::sample::Index) {
            let sealed = seal(&key(1), b"here", &plain).expect("sealed");
            let mut bytes = STANDARD_NO_PAD.decode(sealed).expect("base64");
            let bit = bit.index(bytes.len() * 8);
            bytes[bit / 8] ^= 1 << (bit % 8);
            prop_assert_eq!(open(&key(1), b"here", &STANDARD_NO_PAD.encode(bytes)), Err(Damaged));
        }

        #[test]
        fn nor_cut_short(plain: Vec<u8>, length: prop::sample::Index) {
            let sealed = seal(&key(1), b"here", &plain).expect("sealed");
            let bytes = STANDARD_NO_PAD.decode(sealed).expect("base64");
            let cut = STANDARD_NO_PAD.encode(&bytes[..length.index(bytes.len())]);
            prop_assert_eq!(open(&key(1), b"here", &cut), Err(Damaged));
        }

        #[test]
        fn nor_is_anything_read_that_was_never_sealed(text: String) {
            prop_assert_eq!(open(&key(1), b"here", &text), Err(Damaged));
        }

        #[test]
        fn places_are_told_apart(one: Vec<Vec<u8>>, other: Vec<Vec<u8>>) {
            let of = |parts: &[Vec<u8>]| {
                place("p", &parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
            };
            prop_assert_eq!(of(&one) == of(&other), one == other);
        }
    }

    #[test]
    fn elsewhere_or_under_another_key_it_does_not_open() {
        let sealed = seal(&key(1), b"here", b"bat@example.mn").expect("sealed");
        assert_eq!(open(&key(1), b"there", &sealed), Err(Damaged));
        assert_eq!(open(&key(2), b"here", &sealed), Err(Damaged));
    }

    #[test]
    fn the_same_is_sealed_differently_each_time() {
        let [one, other] = [(); 2].map(|()| seal(&key(1), b"here", b"bat").expect("sealed"));
        assert_ne!(one, other);
    }

    /// draft-irtf-cfrg-xchacha-03, A.3.1: the cipher is the one that is written down there.
    #[test]
    fn the_cipher_is_the_published_one() {
        let hex = |text: &str| -> Vec<u8> {
            let digits = text.as_bytes().chunks(2);
            let byte = |pair: &[u8]| u8::from_str_radix(str::from_utf8(pair).expect("hex"), 16);
            digits.map(|pair| byte(pair).expect("hex")).collect()
        };
        let key: [u8; 32] = std::array::from_fn(|n| 0x80 + n as u8);
        let nonce: [u8; 24] = std::array::from_fn(|n| 0x40 + n as u8);
        let aad = hex("50515253c0c1c2c3c4c5c6c7");
        let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
        let tag = hex("c0875924c1c7987947deafd8780acf49");
        let sealed = XChaCha20Poly1305::new((&key).into())
            .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: &aad })
            .expect("sealed");
        assert_eq!(sealed[..8], hex("bd6d179d3e83d43b"));
        assert_eq!(sealed[plain.len()..], tag);
        let stored = STANDARD_NO_PAD.encode([&[WAY][..], &nonce, &sealed].concat());
        assert_eq!(&open(&Zeroizing::new(key), &aad, &stored).expect("opens")[..], plain);
    }
}
