//! The national registration number: read at the door, never printed, never stored.

mod invented;
mod spelling;

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use kernel::{Sex, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};

use crate::attributes::full_years;
use crate::keys::{RegisterKey, RegisterMac};

/// Two letters and eight digits `YYMMDDSC`, in capitals. It has no `Display` and is wiped on drop.
///
/// The letters are the place of first issue, the digits the birth date, the sex and a check digit
/// whose rule is not published, so it is not checked.
#[derive(Clone)]
pub struct RegisterNumber {
    written: SecretString,
    birth_date: Date,
    sex: Sex,
}

/// Why a text is not a registration number; letters and places are as the person typed them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotARegisterNumber {
    #[error("a registration number has 10 characters, not {found}")]
    WrongLength { found: usize },
    /// `meant`: the Cyrillic letters it may stand for.
    #[error("{letter} is a Latin letter; type the Cyrillic one that looks like it ({meant})")]
    LatinLookAlike { letter: char, meant: &'static str },
    #[error("{found} is not a letter of the Mongolian alphabet")]
    NotALetter { found: char },
    #[error("{found} at place {place} is not a digit")]
    NotADigit { found: char, place: usize },
    #[error("the digits name no date")]
    NoSuchDate,
}

impl RegisterNumber {
    /// As the number says; what the registry says counts for more.
    pub fn birth_date(&self) -> Date {
        self.birth_date
    }

    /// In full years at an instant, as the number says.
    pub fn age(&self, at: Timestamp) -> i16 {
        full_years(self.birth_date, at)
    }

    /// As the number says: odd is male, even is female.
    pub fn sex(&self) -> Sex {
        self.sex
    }

    /// What the same person is found by again; the only trace of the number that is kept.
    pub fn mac(&self, key: &RegisterKey) -> RegisterMac {
        key.mac(self.expose())
    }

    pub(crate) fn expose(&self) -> &str {
        self.written.expose_secret()
    }
}

impl FromStr for RegisterNumber {
    type Err = NotARegisterNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let typed = spelling::composed(text.trim());
        let [first, second, digits @ ..] = typed.as_slice() else {
            return Err(NotARegisterNumber::WrongLength { found: typed.len() });
        };
        let digits: &[char; 8] = digits
            .try_into()
            .map_err(|_| NotARegisterNumber::WrongLength { found: typed.len() })?;
        let letters = [spelling::letter(*first)?, spelling::letter(*second)?];
        let digits = digits_of(digits)?;
        Ok(Self {
            written: letters
                .into_iter()
                .chain(digits.map(|d| char::from(b'0' + d)))
                .collect::<String>()
                .into(),
            birth_date: date_of(digits).ok_or(NotARegisterNumber::NoSuchDate)?,
            sex: if digits[6] % 2 == 1 { Sex::Male } else { Sex::Female },
        })
    }
}

fn digits_of(typed: &[char; 8]) -> Result<[u8; 8], NotARegisterNumber> {
    let mut digits = [0; 8];
    for (index, found) in typed.iter().copied().enumerate() {
        let digit = found.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
        digits[index] = digit.ok_or(NotARegisterNumber::NotADigit { found, place: index + 3 })?;
    }
    Ok(digits)
}

/// Months 21 to 32 are those of 20YY, months 1 to 12 those of 19YY.
fn date_of(digits: [u8; 8]) -> Option<Date> {
    let [year, month, day] = [0, 2, 4].map(|at| i16::from(digits[at] * 10 + digits[at + 1]));
    let (century, month) = if month > 20 { (2000, month - 20) } else { (1900, month) };
    Date::new(century + year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

impl PartialEq for RegisterNumber {
    fn eq(&self, other: &Self) -> bool {
        self.expose() == other.expose()
    }
}

impl Eq for RegisterNumber {}

impl fmt::Debug for RegisterNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RegisterNumber(…)")
    }
}

#[cfg(test)]
mod tests;
