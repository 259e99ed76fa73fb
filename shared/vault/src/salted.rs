//! What the log may know of words that lie here: a digest that nobody recognises who does not have the salt.

use sha2::{Digest as _, Sha256};

use crate::{VaultError, random};

/// 128 bits of chance in hexadecimal, to lie beside the words.
pub fn salt() -> Result<String, VaultError> {
    let mut bytes = [0; 16];
    random::fill(&mut bytes)?;
    Ok(hexadecimal(&bytes))
}

/// SHA-256 over the parts, each with its length, in hexadecimal: the salt first.
pub fn digest<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hexadecimal(&hash.finalize())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_have_another_digest_under_another_salt() {
        let [one, other] = [(); 2].map(|()| salt().expect("chance"));
        assert_eq!(one.len(), 32);
        assert_ne!(digest([one.as_str(), "Уг"]), digest([other.as_str(), "Уг"]));
        assert_eq!(digest([one.as_str(), "Уг"]), digest([one.as_str(), "Уг"]));
        assert_ne!(digest(["a", "bc"]), digest(["ab", "c"]));
    }
}
