//! Whether an id_token is to be believed: signed by the provider, for us, now, for this round trip.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use jiff::SignedDuration;
use kernel::Timestamp;
use openidconnect::core::{CoreIdToken, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use openidconnect::{
    ClaimsVerificationError, ClientId, IdTokenVerifier, IssuerUrl, Nonce,
    SignatureVerificationError,
};
use serde_json::Value;

use crate::identity::IdentityError;

/// Clocks of two machines may differ by this much.
const TOLERANCE: SignedDuration = SignedDuration::from_secs(60);
/// A token was made for this very sign-in, which takes no longer than this.
const OLDEST: SignedDuration = SignedDuration::from_mins(10);

/// Public keys only: a secret that both sides know proves nothing to anybody.
const ALGORITHMS: [CoreJwsSigningAlgorithm; 2] =
    [CoreJwsSigningAlgorithm::RsaSsaPkcs1V15Sha256, CoreJwsSigningAlgorithm::EcdsaP256Sha256];

/// What a token must say.
pub(super) struct Expected<'a> {
    pub client_id: &'a ClientId,
    pub issuer: &'a IssuerUrl,
    pub nonce: Nonce,
    /// The person must have shown who they are since then.
    pub proven_after: Option<Timestamp>,
    pub now: Timestamp,
}

/// What a genuine token says.
pub(super) struct Said {
    pub subject: String,
    pub claims: Value,
    pub proven_at: Option<Timestamp>,
}

pub(super) enum Doubt {
    /// None of the keys we know: the provider may have changed them.
    UnknownKey,
    Refused(IdentityError),
}

impl From<Doubt> for IdentityError {
    fn from(doubt: Doubt) -> Self {
        match doubt {
            Doubt::UnknownKey => Self::Untrusted("signature"),
            Doubt::Refused(error) => error,
        }
    }
}

pub(super) fn verified(
    token: &CoreIdToken,
    expected: &Expected<'_>,
    keys: &CoreJsonWebKeySet,
) -> Result<Said, Doubt> {
    let (now, after) = (expected.now, expected.proven_after);
    let verifier = IdTokenVerifier::new_public_client(
        expected.client_id.clone(),
        expected.issuer.clone(),
        keys.clone(),
    )
    .set_allowed_algs(ALGORITHMS)
    .set_time_fn(move || instant(now))
    .set_issue_time_verifier_fn(move |issued| {
        let about_now = instant(now - OLDEST)..=instant(now + TOLERANCE);
        about_now.contains(&issued).then_some(()).ok_or_else(|| "not issued now".to_owned())
    })
    .set_auth_time_verifier_fn(move |proven| match (after, proven) {
        (None, _) => Ok(()),
        (Some(after), Some(proven)) if proven >= instant(after - TOLERANCE) => Ok(()),
        (Some(_), _) => Err("not proven anew".to_owned()),
    });
    let claims = token.claims(&verifier, &expected.nonce).map_err(|error| doubted(&error))?;
    let proven_at = claims.auth_time().and_then(|at| Timestamp::from_second(at.timestamp()).ok());
    Ok(Said {
        subject: claims.subject().to_string(),
        claims: payload(&token.to_string()).ok_or(MALFORMED)?,
        proven_at: proven_at.map(|proven| proven.min(now)),
    })
}

const MALFORMED: Doubt = Doubt::Refused(IdentityError::Malformed("id_token"));

/// Every claim of a token whose signature has been checked, by whatever name.
fn payload(token: &str) -> Option<Value> {
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1)?).ok()?;
    serde_json::from_slice(&payload).ok()
}

fn doubted(error: &ClaimsVerificationError) -> Doubt {
    // Its words quote what was sent, so only its kind is told.
    let kind = match error {
        ClaimsVerificationError::SignatureVerification(
            SignatureVerificationError::NoMatchingKey,
        ) => return Doubt::UnknownKey,
        ClaimsVerificationError::SignatureVerification(_) => "signature",
        ClaimsVerificationError::Expired(_) => "exp or iat",
        ClaimsVerificationError::InvalidAudience(_) => "aud",
        ClaimsVerificationError::InvalidIssuer(_) => "iss",
        ClaimsVerificationError::InvalidNonce(_) => "nonce",
        ClaimsVerificationError::InvalidAuthTime(_) => "auth_time",
        _ => "id_token",
    };
    tracing::warn!(kind, "an id_token is not believed");
    Doubt::Refused(IdentityError::Untrusted(kind))
}

fn instant(at: Timestamp) -> DateTime<Utc> {
    DateTime::from_timestamp(at.as_second(), 0).unwrap_or_default()
}
