//! Randomness of the operating system.

use eventlog::NotDone;

/// A name for this process that no other has: 16 hexadecimal digits.
pub(crate) fn name() -> Result<String, NotDone> {
    let drawn = getrandom::u64().map_err(|error| NotDone::Broken(error.to_string()))?;
    Ok(format!("{drawn:016x}"))
}
