//! What the staff write: short, never empty, and no character that cannot be kept.

use jiff::civil::Date;

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("it is empty")]
    Empty,
    #[error("it is longer than {0} characters")]
    TooLong(usize),
    #[error("there are more than {0}")]
    TooMany(usize),
    #[error("it holds what is no text")]
    NoText,
    /// What is written here nobody can erase.
    #[error("it holds a registration or telephone number or a mail address")]
    Personal,
}

/// A registration number ends with as many digits, and a telephone number has as many.
const TELLING_DIGITS: usize = 8;
/// Spaces and hyphens between two digits of one number, at most.
const GAP: usize = 3;

/// Whether it holds a registration number (two letters and eight digits), a telephone number (eight digits or more,
/// also with spaces or hyphens between them) or a mail address. A day, a span of years and an amount of money are none.
pub fn tells_of_somebody(text: &str) -> bool {
    numbers(text).iter().any(|(number, after)| is_telling(number) && !is_money(after))
        || text.split_whitespace().any(is_mail)
}

/// Each with what stands between its digits, and with the text after it.
fn numbers(text: &str) -> Vec<(String, &str)> {
    let (mut numbers, mut number, mut gap) = (Vec::new(), String::new(), String::new());
    for (at, letter) in text.char_indices() {
        let is_gap = matches!(letter, ' ' | '\u{a0}' | '-' | '\u{2011}' | '\u{2013}');
        if letter.is_ascii_digit() {
            number.push_str(&gap);
            number.push(letter);
            gap.clear();
        } else if is_gap && !number.is_empty() && gap.chars().count() < GAP {
            gap.push(letter);
        } else {
            numbers.push((std::mem::take(&mut number), &text[at..]));
            gap.clear();
        }
    }
    numbers.push((number, ""));
    numbers
}

fn is_telling(number: &str) -> bool {
    let groups = number.split(|letter: char| !letter.is_ascii_digit());
    let groups: Vec<_> = groups.filter(|group| !group.is_empty()).collect();
    let is_year = |group: &&str| matches!(group.parse::<u32>(), Ok(1900..=2099));
    let is_day =
        groups.len() == 3 && groups.first().is_some_and(is_year) && number.parse::<Date>().is_ok();
    let are_years = groups.len() == 2 && groups.iter().all(is_year);
    let digits: usize = groups.iter().map(|group| group.len()).sum();
    digits >= TELLING_DIGITS && !is_day && !are_years
}

fn is_money(after: &str) -> bool {
    ["төг", "Төг", "₮"].iter().any(|unit| after.starts_with(unit))
}

fn is_mail(word: &str) -> bool {
    word.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(char::is_alphanumeric)
            && host.starts_with(char::is_alphanumeric)
            && host.trim_end_matches(|letter: char| !letter.is_alphanumeric()).contains('.')
    })
}

/// What everyone will read, and nobody can erase: it names nobody by a number or an address.
pub(crate) fn parse(text: &str, longest: usize) -> Result<String, Fault> {
    let text = kept(text, longest)?;
    if tells_of_somebody(&text) { Err(Fault::Personal) } else { Ok(text) }
}

/// Without what stands around it.
fn kept(text: &str, longest: usize) -> Result<String, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    if text.chars().count() > longest {
        return Err(Fault::TooLong(longest));
    }
    if text.chars().any(|letter| letter.is_control() && !matches!(letter, '\n' | '\r' | '\t')) {
        return Err(Fault::NoText);
    }
    Ok(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_there_and_short_and_a_text_and_names_nobody() {
        assert_eq!(parse("  Ус алга \n", 7), Ok("Ус алга".to_owned()));
        assert_eq!(parse(" \n", 10), Err(Fault::Empty));
        assert_eq!(parse("Ус алга", 6), Err(Fault::TooLong(6)));
        assert_eq!(parse("Ус\0алга", 10), Err(Fault::NoText));
        assert_eq!(parse("Дорж 99112233", 20), Err(Fault::Personal));
    }

    #[test]
    fn whoever_a_text_tells_of_is_found() {
        for telling in [
            "Иргэн УБ99112233 хандсан",
            "рд: уб 99112233",
            "99112233 руу залгана",
            "9911-2233",
            "9911 2233 дугаар",
            "99 11 22 33",
            "+976 9911 2233",
            "Утас: 9911 - 2233.",
            "80101225",
            "bat@example.mn",
            "(bat.dorj@mail.example.mn).",
        ] {
            assert!(tells_of_somebody(telling), "{telling}");
        }
    }

    #[test]
    fn days_years_and_counts_tell_of_nobody() {
        for harmless in [
            "Гурав хоног усгүй байна",
            "2026-11-25-ны өдрөөс",
            "2024-2026 онд",
            "2026.11.25",
            "1 340 хүн, 120 гомдол",
            "7 дугаар хороо, 12 байр, 345 тоот",
            "9911 22 дугаар",
            "12 500 000 төгрөг",
            "нийт 98000000₮",
            "Засгийн газар @ хуралдаан",
            "",
        ] {
            assert!(!tells_of_somebody(harmless), "{harmless}");
        }
    }
}
