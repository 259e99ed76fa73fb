//! Chance, drawn in one place.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use eventlog::NotDone;

use crate::AuditError;

/// 128 bits.
pub(crate) fn text() -> Result<String, AuditError> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| NotDone::Broken(error.to_string()))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}
