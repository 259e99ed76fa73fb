//! What is sent, and to whom.

use std::fmt;

use crate::NotSent;

/// A text for one telephone.
#[derive(Clone, PartialEq, Eq)]
pub struct Message {
    /// The same when it is tried again: providers that know ids send it once.
    pub id: String,
    /// Eight digits, as numbers are in Mongolia.
    pub to: String,
    pub text: String,
}

impl Message {
    pub(crate) fn check(&self) -> Result<(), NotSent> {
        let is_number = self.to.len() == 8 && self.to.bytes().all(|b| b.is_ascii_digit());
        if is_number { Ok(()) } else { Err(NotSent::BadNumber) }
    }
}

/// Whose number it is and what they are told is nobody's business.
impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Message").field("id", &self.id).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(to: &str) -> Message {
        Message { id: "a".to_owned(), to: to.to_owned(), text: "Сайн уу".to_owned() }
    }

    #[test]
    fn a_number_is_eight_digits() {
        assert_eq!(message("99112233").check(), Ok(()));
        for other in
            ["", "9911223", "991122334", "+97699112233", "9911 223", "９９１１２２３３", "٩٩١١"]
        {
            assert_eq!(message(other).check(), Err(NotSent::BadNumber), "{other}");
        }
    }

    #[test]
    fn a_print_for_debugging_tells_nothing() {
        assert_eq!(format!("{:?}", message("99112233")), r#"Message { id: "a", .. }"#);
    }
}
