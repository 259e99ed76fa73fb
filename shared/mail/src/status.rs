//! What a server says of a letter, in three numbers.

use std::fmt;
use std::str::FromStr;

/// An enhanced mail system status code (RFC 3463): `5.1.1`. It is numbers only, so it quotes nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct EnhancedStatus {
    /// 2 done, 4 later, 5 never.
    pub class: u8,
    pub subject: u16,
    pub detail: u16,
}

/// It is not three numbers of at most three digits, or is of no class there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an enhanced status code")]
pub struct NotAStatus;

impl EnhancedStatus {
    /// Nobody has this address (X.1.0 to X.1.3, X.1.6, X.1.10). X.1.7 and X.1.8 are about the sender's.
    pub fn is_bad_address(self) -> bool {
        self.subject == 1 && matches!(self.detail, 0..=3 | 6 | 10)
    }

    /// It says only that there was something (X.0.0).
    pub(crate) fn is_vague(self) -> bool {
        self.subject == 0 && self.detail == 0
    }
}

impl FromStr for EnhancedStatus {
    type Err = NotAStatus;

    fn from_str(text: &str) -> Result<Self, NotAStatus> {
        let mut parts = text.split('.');
        let (class, subject, detail) =
            (number(parts.next())?, number(parts.next())?, number(parts.next())?);
        let class = u8::try_from(class).map_err(|_| NotAStatus)?;
        if parts.next().is_some() || !matches!(class, 2 | 4 | 5) {
            return Err(NotAStatus);
        }
        Ok(Self { class, subject, detail })
    }
}

fn number(text: Option<&str>) -> Result<u16, NotAStatus> {
    let text = text.filter(|text| (1..=3).contains(&text.len())).ok_or(NotAStatus)?;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(NotAStatus);
    }
    text.parse().map_err(|_| NotAStatus)
}

impl fmt::Display for EnhancedStatus {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}.{}", self.class, self.subject, self.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::EnhancedStatus;

    #[test]
    fn three_numbers_are_a_status_and_nothing_else_is() {
        for right in ["5.1.1", "4.2.2", "2.0.0", "5.7.509"] {
            let status: EnhancedStatus = right.parse().expect("a status");
            assert_eq!(status.to_string(), right);
        }
        for wrong in ["", "5", "5.1", "5.1.1.1", "3.1.1", "5.+1.1", "5.1.1111", "five.1.1", "5..1"]
        {
            assert!(wrong.parse::<EnhancedStatus>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn our_own_address_being_bad_is_not_theirs_being_bad() {
        let is_bad = |text: &str| text.parse::<EnhancedStatus>().expect("one").is_bad_address();
        assert!(is_bad("5.1.1") && is_bad("5.1.10") && is_bad("5.1.0"));
        assert!(!is_bad("5.1.8") && !is_bad("5.2.1") && !is_bad("5.7.1"));
    }
}
