//! The code that goes with a complaint's number: whoever has both sees what became of it, signed in or not.

use std::fmt;

use kernel::base32::spelled;
use subtle::ConstantTimeEq as _;

/// Letters and digits; 40 bits, and few tries.
const LENGTH: usize = 8;

/// As `K7QM-2FXA`. It opens the complaint: it stands in no log.
#[derive(Clone)]
pub struct TrackingCode(String);

impl TrackingCode {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(spelled(bytes, LENGTH))
    }

    /// Whether somebody typed this one: in small letters, with O for 0 and I or L for 1, with or without the hyphen.
    pub fn is(&self, typed: &str) -> bool {
        let meant = typed.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
        let meant: String = meant.take(LENGTH + 1).map(meant_by).collect();
        self.0.as_bytes().ct_eq(meant.as_bytes()).into()
    }
}

fn meant_by(letter: char) -> char {
    match letter.to_ascii_uppercase() {
        'O' | 'О' | 'о' => '0',
        'I' | 'L' => '1',
        letter => letter,
    }
}

impl fmt::Display for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, second) = self.0.split_at(LENGTH / 2);
        write!(f, "{first}-{second}")
    }
}

impl fmt::Debug for TrackingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TrackingCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_known_as_people_type_it_and_nothing_else_is_it() {
        let code = TrackingCode::of(&[0, 1, 2, 3, 4]);
        let written = code.to_string();
        assert_eq!(written.len(), 9);
        assert!(code.is(&written) && code.is(&written.to_lowercase()));
        assert!(code.is(&written.replace('-', " ")) && code.is(&written.replace('0', "o")));
        for other in ["", "0", &format!("{written}0"), &written[..8]] {
            assert!(!code.is(other), "{other}");
        }
        assert!(!format!("{code:?}").contains(&written[..4]));
    }
}
