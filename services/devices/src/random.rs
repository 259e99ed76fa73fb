//! Randomness of the operating system.

/// 16 bytes: nobody guesses which devices there are.
pub(crate) fn id() -> Result<[u8; 16], getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}
