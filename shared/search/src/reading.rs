//! Reads a text as words, each in every way that somebody else might have written it.
//!
//! No crate fits: the general transliterators (`any_ascii`, `deunicode`, `unidecode`, `translit`)
//! send Cyrillic to one official Latin, and nobody types that: х is typed x, h and kh, ү is typed
//! u, v and y, ч is typed ch and 4. Snowball and `rust-stemmers` have no Mongolian; hunspell's
//! `mn_MN` is a spelling dictionary under GPL. So the tables here are our own, and small.

mod english;
mod little;
mod mongolian;
mod spelling;
mod words;

pub use little::is_little;
pub use words::words;

use std::ops::Range;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Where it stands in the text, in bytes.
    pub at: Range<usize>,
    /// As it is written, in small letters, without accents.
    pub plain: String,
    /// In the one spelling that Cyrillic and everyday Latin share; Latin `v` is read in two ways.
    pub spellings: Vec<String>,
    /// Without English endings; only of a word in Latin letters.
    pub english: Option<String>,
    /// What may be left of it without Mongolian endings, the whole word first.
    pub mongolian: Vec<String>,
}

impl Word {
    fn read(at: Range<usize>, plain: String) -> Self {
        let spellings = spelling::spellings(&plain);
        let english = plain.is_ascii().then(|| english::stem(&plain));
        let mut mongolian = Vec::new();
        for stem in spellings.iter().flat_map(|spelling| mongolian::stems(spelling)) {
            if !mongolian.contains(&stem) {
                mongolian.push(stem);
            }
        }
        Self { at, plain, spellings, english, mongolian }
    }
}
