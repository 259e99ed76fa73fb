//! DKIM (RFC 6376): the domain answers for its letters by a signature.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::SigningKey;
use ed25519_dalek::pkcs8::DecodePrivateKey as _;
use lettre::message::dkim::{
    DkimCanonicalization, DkimCanonicalizationType, DkimConfig, DkimSigningAlgorithm,
    DkimSigningKey,
};
use lettre::message::header::HeaderName;
use rsa::RsaPrivateKey;
use rsa::pkcs1::{DecodeRsaPrivateKey as _, EncodeRsaPrivateKey as _, LineEnding};
use rsa::traits::PublicKeyParts as _;
use secrecy::ExposeSecret as _;

use crate::{Dkim, MailConfigError};

/// What is signed: everything that is read (RFC 6376, 5.4.1), and both headers of unsubscribing (RFC
/// 8058, 4). One that a letter does not have is signed as absent, so that nobody adds it. The library
/// does not see the Content-Type of a letter in parts.
const SIGNED: [&str; 10] = [
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "Content-Language",
    "Auto-Submitted",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];

/// Weaker ones are not taken by the great providers (RFC 8301, 3.2, asks for it of signers).
const RSA_BITS_MIN: usize = 2_048;

pub(crate) fn signing(dkim: &Dkim) -> Result<DkimConfig, MailConfigError> {
    if !is_name(&dkim.domain) || !is_name(&dkim.selector) {
        return Err(MailConfigError::DkimName);
    }
    let key = key(dkim.key_pem.expose_secret()).ok_or(MailConfigError::DkimKey)?;
    // On the way, servers fold lines anew and trim spaces.
    let relaxed = DkimCanonicalization {
        header: DkimCanonicalizationType::Relaxed,
        body: DkimCanonicalizationType::Relaxed,
    };
    let signed = SIGNED.map(HeaderName::new_from_ascii_str).to_vec();
    Ok(DkimConfig::new(dkim.selector.clone(), dkim.domain.clone(), key, signed, relaxed))
}

/// The library wants RSA as PKCS #1 and Ed25519 as its 32 bytes in base64.
fn key(pem: &str) -> Option<DkimSigningKey> {
    let pem = pem.trim();
    let rsa = RsaPrivateKey::from_pkcs8_pem(pem).ok();
    if let Some(rsa) = rsa.or_else(|| RsaPrivateKey::from_pkcs1_pem(pem).ok()) {
        let pem = rsa.to_pkcs1_pem(LineEnding::LF).ok()?;
        return (rsa.n().bits() >= RSA_BITS_MIN)
            .then(|| DkimSigningKey::new(&pem, DkimSigningAlgorithm::Rsa).ok())?;
    }
    let seed = STANDARD.encode(SigningKey::from_pkcs8_pem(pem).ok()?.to_bytes());
    DkimSigningKey::new(&seed, DkimSigningAlgorithm::Ed25519).ok()
}

fn is_name(name: &str) -> bool {
    let is_right = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    !name.is_empty() && name.bytes().all(is_right)
}
