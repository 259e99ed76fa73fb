//! Numbers for people who do not exist: sample people, tests and rehearsals.

use jiff::civil::Date;
use kernel::Sex;

use super::{RegisterNumber, spelling};

/// No place name begins with these, so no citizen's number does.
const FIRST_LETTERS: [char; 3] = ['Ъ', 'Ы', 'Ь'];
const PER_LETTERS: u32 = 50;

impl RegisterNumber {
    /// How many invented people may share a birth date and a sex.
    pub const INVENTED_MAX: u32 = 3 * 35 * PER_LETTERS;

    /// The number of an invented person, different for every `serial` below [`Self::INVENTED_MAX`];
    /// `None` beyond it, and for births outside 1900–2099.
    pub fn invented(birth_date: Date, sex: Sex, serial: u32) -> Option<Self> {
        let (pair, digits) = (serial / PER_LETTERS, serial % PER_LETTERS);
        let first = FIRST_LETTERS.get(usize::try_from(pair / 35).ok()?)?;
        let second = spelling::ALPHABET.chars().nth(usize::try_from(pair % 35).ok()?)?;
        let month = match birth_date.year() {
            1900..=1999 => birth_date.month(),
            2000..=2099 => birth_date.month() + 20,
            _ => return None,
        };
        let (year, day) = (birth_date.year() % 100, birth_date.day());
        let parity = if sex == Sex::Male { 1 } else { 0 };
        let (of_sex, check) = (digits / 10 * 2 + parity, digits % 10);
        format!("{first}{second}{year:02}{month:02}{day:02}{of_sex}{check}").parse().ok()
    }
}
