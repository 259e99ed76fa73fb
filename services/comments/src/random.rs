//! Chance, from the operating system.

/// 128 bits in hexadecimal, for a digest that nobody shall recognise.
pub(crate) fn salt() -> Result<String, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
