//! An English word without its endings, by Snowball's English stemmer.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));

/// Of a word in small Latin letters; a number, however it is written, in figures.
pub fn stem(plain: &str) -> String {
    match NUMBERS.iter().find(|(word, _)| *word == plain) {
        Some((_, figures)) => (*figures).to_owned(),
        None => STEMMER.stem(plain).into_owned(),
    }
}

const NUMBERS: &[(&str, &str)] = &[
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("hundred", "100"),
    ("thousand", "1000"),
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_go() {
        for (word, bare) in [("petitions", "petit"), ("banning", "ban"), ("banned", "ban")] {
            assert_eq!(stem(word), bare);
        }
    }
}
