//! An English word without its endings, by Snowball's English stemmer.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));

/// Of a word in small Latin letters.
pub fn stem(plain: &str) -> String {
    STEMMER.stem(plain).into_owned()
}

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
