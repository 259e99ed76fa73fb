//! The words by which a text is recognised to be about a topic.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization as _;

use crate::entries::refused::Refused;

/// Of one topic.
pub const WORDS_MAX: usize = 60;

/// Letters of one word.
pub const WORD_LENGTH: RangeInclusive<usize> = 2..=40;

/// The words of a text in the order in which they stand, lower case. Some keyboards write й as two
/// characters; here it is one.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    let text: String = text.nfc().collect::<String>().to_lowercase();
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// As they came from a form: each once, lower case, in the order in which they were written.
pub(crate) fn tidied(words: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let words = words.iter().map(|word| word.trim().nfc().collect::<String>().to_lowercase());
    words.filter(|word| !word.is_empty() && seen.insert(word.clone())).collect()
}

pub(crate) fn check(words: &[String]) -> Result<(), Refused> {
    if words.len() > WORDS_MAX {
        return Err(Refused::TooManyWords);
    }
    words.iter().find(|word| !is_word(word)).map_or(Ok(()), |word| {
        Err(Refused::NotAWord { word: word.chars().take(*WORD_LENGTH.end()).collect() })
    })
}

fn is_word(word: &str) -> bool {
    WORD_LENGTH.contains(&word.chars().count()) && words_of(word) == [word]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_word_is_two_to_forty_letters_in_lower_case() {
        let forty = "а".repeat(40);
        assert_eq!(check(&owned(&["ус", "өвлийн", "road", "g20", &forty])), Ok(()));
        for wrong in ["а", "Ус", "хог хаягдал", "баян-өлгий", "", &"а".repeat(41)]
        {
            assert!(matches!(check(&owned(&[wrong])), Err(Refused::NotAWord { .. })), "{wrong}");
        }
        let many: Vec<_> = (0..61).map(|n| format!("үг{n}")).collect();
        assert_eq!(check(&many), Err(Refused::TooManyWords));
    }

    #[test]
    fn what_comes_from_a_form_is_each_word_once_as_it_is_compared() {
        assert_eq!(tidied(&owned(&[" Ус ", "ус", "", "УСНЫ"])), ["ус", "усны"]);
        let in_two = "и\u{306}";
        assert_eq!(tidied(&owned(&[in_two])), ["й"], "one letter, however it is keyed");
    }

    #[test]
    fn a_text_is_its_words() {
        assert_eq!(words_of("Ус алга! (3 хоног)"), ["ус", "алга", "3", "хоног"]);
    }
}
