//! Letters and digits that nobody takes for one another (Crockford's base 32): of ids that people read out.

/// Without those that are taken for others (Crockford's base 32).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many letters, of five bits each.
pub fn spelled(bytes: &[u8], letters: usize) -> String {
    let bit = |at: usize| bytes.get(at / 8).is_some_and(|byte| byte >> (7 - at % 8) & 1 == 1);
    let letter = |nth: usize| {
        let value = (0..5).fold(0, |value, at| value << 1 | usize::from(bit(nth * 5 + at)));
        char::from(LETTERS[value])
    };
    (0..letters).map(letter).collect()
}

/// Whether it holds nothing else.
pub fn is_spelled(text: &str) -> bool {
    text.bytes().all(|byte| LETTERS.contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_bits_are_a_letter() {
        assert_eq!(spelled(&[0b0000_0000, 0b0100_0110], 3), "013");
    }
}
