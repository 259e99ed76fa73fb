//! Randomness of the operating system.

/// 16 bytes: nobody guesses which webhooks there are.
pub(crate) fn id() -> Result<[u8; 16], getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

/// From 0 to 1; without randomness, in the middle.
pub(crate) fn chance() -> f64 {
    getrandom::u32().map_or(0.5, |drawn| f64::from(drawn) / f64::from(u32::MAX))
}
