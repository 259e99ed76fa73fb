//! A word that is looked for: what it asks of the index, and which words of a text it means.

use tantivy::Term;
use tantivy::query::{
    BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Query, TermQuery,
    TermSetQuery,
};
use tantivy::schema::{Field, IndexRecordOption::Basic};

use crate::fields::{Fields, Text};
use crate::reading::Word;

/// What a word is worth to a hit by how closely it is met, in the title and in the body. Whole
/// numbers, so that their sum is the same in whatever order it is made.
const IN_TITLE: Worth = Worth { plain: 16, spelling: 15, stem: 12, begun: 10, typo: 5 };
const IN_BODY: Worth = Worth { plain: 8, spelling: 7, stem: 6, begun: 4, typo: 2 };

struct Worth {
    plain: u8,
    spelling: u8,
    stem: u8,
    begun: u8,
    typo: u8,
}

#[derive(Debug, Clone)]
pub struct Wanted {
    pub word: Word,
    /// The last word may still be being typed.
    pub is_begun: bool,
}

impl Wanted {
    /// The documents in which the word is met, by how closely.
    pub fn query(&self, fields: &Fields) -> Box<dyn Query> {
        let mut ways = self.ways(fields.title, &IN_TITLE);
        ways.extend(self.ways(fields.body, &IN_BODY));
        Box::new(DisjunctionMaxQuery::new(ways))
    }

    fn ways(&self, text: Text, worth: &Worth) -> Vec<Box<dyn Query>> {
        let word = &self.word;
        let mut ways = vec![
            worth_of(worth.plain, Box::new(TermQuery::new(term(text.plain, &word.plain), Basic))),
            worth_of(worth.spelling, any_of(text.spelling, &word.spellings)),
            worth_of(worth.stem, any_of(text.mongolian, &word.mongolian)),
        ];
        if let Some(english) = &word.english {
            ways.push(worth_of(
                worth.stem,
                Box::new(TermQuery::new(term(text.english, english), Basic)),
            ));
        }
        if self.is_begun {
            let begun = self.beginnings().map(|spelling| {
                Box::new(FuzzyTermQuery::new_prefix(term(text.spelling, spelling), 0, true))
                    as Box<dyn Query>
            });
            ways.push(worth_of(worth.begun, Box::new(BooleanQuery::union(begun.collect()))));
        }
        let mistyped = self.mistyped(text);
        if !mistyped.is_empty() {
            ways.push(worth_of(worth.typo, Box::new(BooleanQuery::union(mistyped))));
        }
        ways
    }

    fn mistyped(&self, text: Text) -> Vec<Box<dyn Query>> {
        let fuzzy = |field, word: &String, typos: u8| match typos {
            0 => None,
            _ => Some(Box::new(FuzzyTermQuery::new(term(field, word), typos, true)) as _),
        };
        let Word { plain, spellings, mongolian, .. } = &self.word;
        let spelled =
            spellings.iter().filter_map(|word| fuzzy(text.spelling, word, typos_in_word(word)));
        let stems =
            mongolian.iter().filter_map(|word| fuzzy(text.mongolian, word, typos_in_stem(word)));
        fuzzy(text.plain, plain, typos_in_word(plain))
            .into_iter()
            .chain(spelled)
            .chain(stems)
            .collect()
    }

    /// Whether a word of a text is what was meant: the same rules as the index is asked by.
    pub fn means(&self, other: &Word) -> bool {
        let word = &self.word;
        word.plain == other.plain
            || word.spellings.iter().any(|spelling| other.spellings.contains(spelling))
            || word.english.is_some() && word.english == other.english
            || word.mongolian.iter().any(|stem| other.mongolian.contains(stem))
            || self.is_begun_of(other)
            || is_mistyped(&word.plain, &other.plain, typos_in_word)
            || any_mistyped(&word.spellings, &other.spellings, typos_in_word)
            || any_mistyped(&word.mongolian, &other.mongolian, typos_in_stem)
    }

    fn is_begun_of(&self, other: &Word) -> bool {
        let begins = |spelling: &String| {
            other.spellings.iter().any(|whole| whole.starts_with(spelling.as_str()))
        };
        self.is_begun && self.beginnings().any(begins)
    }

    /// What a word that is still being typed may be the beginning of. Of a letter held down too long little
    /// is left in its spelling, and that begins everything.
    fn beginnings(&self) -> impl Iterator<Item = &String> {
        let typed = self.word.plain.chars().count();
        let spellings = self.word.spellings.iter();
        spellings.filter(move |spelling| spelling.chars().count() * 2 >= typed)
    }
}

/// A short word with another letter is another word.
fn typos_in_word(word: &str) -> u8 {
    match word.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// Of a stem most vowels are gone, so it is sooner another.
fn typos_in_stem(stem: &str) -> u8 {
    u8::from(stem.chars().count() >= 6)
}

fn is_mistyped(wanted: &str, other: &str, typos_in: fn(&str) -> u8) -> bool {
    let typos = usize::from(typos_in(wanted));
    typos > 0
        && wanted.len().abs_diff(other.len()) <= 4 * typos
        && strsim::osa_distance(wanted, other) <= typos
}

fn any_mistyped(wanted: &[String], others: &[String], typos_in: fn(&str) -> u8) -> bool {
    let any = |wanted: &String| others.iter().any(|other| is_mistyped(wanted, other, typos_in));
    wanted.iter().any(any)
}

pub fn term(field: Field, text: &str) -> Term {
    Term::from_field_text(field, text)
}

fn any_of(field: Field, words: &[String]) -> Box<dyn Query> {
    Box::new(TermSetQuery::new(words.iter().map(|word| term(field, word))))
}

fn worth_of(worth: u8, query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, f32::from(worth)))
}
