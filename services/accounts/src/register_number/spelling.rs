//! The letters of the Mongolian alphabet, and the Latin ones that are mistaken for them.

use super::NotARegisterNumber;

/// Ө and Ү are not between А and Я in Unicode, so the alphabet is written out.
pub(super) const ALPHABET: &str = "АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ";

/// What was typed and what was meant. A capital Y may stand for either letter.
const LOOK_ALIKES: &[(char, &str)] = &[
    ('A', "А"),
    ('B', "В"),
    ('C', "С"),
    ('E', "Е"),
    ('Ë', "Ё"),
    ('H', "Н"),
    ('K', "К"),
    ('M', "М"),
    ('O', "О"),
    ('Ɵ', "Ө"),
    ('P', "Р"),
    ('T', "Т"),
    ('X', "Х"),
    ('Y', "Ү"),
];

/// The capital of a letter that may stand in a number.
pub(super) fn letter(found: char) -> Result<char, NotARegisterNumber> {
    let capital = found.to_uppercase().next().unwrap_or(found);
    if ALPHABET.contains(capital) {
        return Ok(capital);
    }
    let meant = match found {
        'y' => Some("У"),
        _ => LOOK_ALIKES.iter().find(|(latin, _)| *latin == capital).map(|(_, meant)| *meant),
    };
    Err(match meant {
        Some(meant) => NotARegisterNumber::LatinLookAlike { letter: found, meant },
        None => NotARegisterNumber::NotALetter { found },
    })
}

/// The characters as a person counts them: some keyboards type Й and Ё as a letter and a mark.
pub(super) fn composed(text: &str) -> Vec<char> {
    let mut typed = Vec::with_capacity(10);
    for next in text.chars().filter(|letter| is_seen(*letter)) {
        let whole = match (typed.last(), next) {
            (Some('И' | 'и'), '\u{306}') => 'Й',
            (Some('Е' | 'е'), '\u{308}') => 'Ё',
            _ => {
                typed.push(next);
                continue;
            }
        };
        typed.pop();
        typed.push(whole);
    }
    typed
}

/// What is pasted brings along spaces and marks that nobody sees.
fn is_seen(letter: char) -> bool {
    let is_mark = matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2069}' | '\u{feff}');
    !letter.is_whitespace() && !is_mark
}
