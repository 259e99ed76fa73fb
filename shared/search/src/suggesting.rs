//! Similar documents while somebody writes a title, so that they may join one instead.

use tantivy::Searcher;
use tantivy::query::BooleanQuery;
use tantivy::schema::Field;

use crate::error::SearchError;
use crate::fields::{Fields, Text};
use crate::filter::Filter;
use crate::index::{Index, text_of};
use crate::likeness::{Alike, Sought, Way, most_alike};
use crate::meaning::{Related, related};
use crate::reading::{Word, is_little, words};
use crate::vocabulary::Vocabulary;

/// What is written is compared up to here; a title is shorter.
const WORDS_MAX: usize = 40;

/// A document is like a text when what they share would be met in one document of e^0.7, about
/// two, times as many by chance; of a text of a word or two, when half of it is met.
const CHANCE: f32 = 0.7;
const SHARE_MIN: f32 = 0.55;

/// What a way of meeting a word counts, the word as it is written being 1.
const STEM: f32 = 1.0;
const SPELLING: f32 = 0.95;
const MONGOLIAN: f32 = 0.6;
const MISTYPED: f32 = 0.4;
const RELATED: f32 = 0.5;
/// What is met in the body is as good, but there is more of it.
const BODY: f32 = 0.4;
/// The words that hold a sentence together say little of what it is about.
const LITTLE: f32 = 0.25;

/// A document that wants much the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub id: String,
    /// Of what the text itself would score; the higher, the more alike.
    pub score: f32,
}

impl Index {
    /// The documents most like this text, best first; none rather than unlike ones.
    pub fn suggest(
        &self,
        text: &str,
        limit: usize,
        filter: &Filter,
    ) -> Result<Vec<Suggestion>, SearchError> {
        let read = distinct(text);
        if read.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let searcher = self.reader.searcher();
        let (sought, whole) = sought(&searcher, &self.fields, &read)?;
        let clauses = filter.clauses(&self.fields);
        let narrowed = (!clauses.is_empty()).then(|| BooleanQuery::new(clauses));
        let narrowed = narrowed.as_ref().map(|query| query as _);
        let told_min = (SHARE_MIN * whole).min((searcher.num_docs() as f32).ln() + CHANCE);
        let alike = most_alike(&searcher, &sought, narrowed, told_min, limit)?;
        let suggestion = |one: Alike| {
            let stored = self.stored(&searcher, one.at)?;
            let id = text_of(&stored, self.fields.id).to_owned();
            Ok(Suggestion { id, score: one.score / whole })
        };
        alike.into_iter().map(suggestion).collect()
    }
}

/// The words in their order, each once.
fn distinct(text: &str) -> Vec<Word> {
    let mut read: Vec<Word> = Vec::new();
    for word in words(text).take(WORDS_MAX) {
        if read.iter().all(|other| other.plain != word.plain) {
            read.push(word);
        }
    }
    read
}

/// Every word with all its ways, and what a document of just these words would score.
fn sought(
    searcher: &Searcher,
    fields: &Fields,
    read: &[Word],
) -> tantivy::Result<(Vec<Sought>, f32)> {
    let vocabulary = Vocabulary::of(searcher);
    let stems: Vec<&str> = read.iter().map(|word| word.english.as_deref().unwrap_or("")).collect();
    let (mut sought, mut whole) = (Vec::new(), 0.0);
    for (word, related) in read.iter().zip(related(&stems)) {
        let importance = if is_little(&word.plain) { LITTLE } else { 1.0 };
        let mut ways = Ways::of(&vocabulary, fields, word, importance)?;
        if importance == 1.0 {
            ways.mistyped()?;
            ways.related(&related)?;
        }
        whole += ways.best_possible();
        sought.push(Sought { ways: ways.ways, importance });
    }
    Ok((sought, whole))
}

/// Gathers the ways of one word.
struct Ways<'a> {
    vocabulary: &'a Vocabulary<'a>,
    texts: [(Text, f32); 2],
    word: &'a Word,
    importance: f32,
    /// A looser way is no rarer than the word as it is.
    rarity_at_most: f32,
    ways: Vec<Way>,
}

impl<'a> Ways<'a> {
    fn of(
        vocabulary: &'a Vocabulary<'a>,
        fields: &Fields,
        word: &'a Word,
        importance: f32,
    ) -> tantivy::Result<Self> {
        let texts = [(fields.title, 1.0), (fields.body, BODY)];
        let rarity_at_most = f32::MAX;
        let mut ways =
            Self { vocabulary, texts, word, importance, rarity_at_most, ways: Vec::new() };
        ways.rarity_at_most = ways.rarity_of_word()?;
        ways.literal()?;
        Ok(ways)
    }

    /// By how many documents have it in any of its forms; of an unknown word, the most.
    fn rarity_of_word(&self) -> tantivy::Result<f32> {
        let mut most = 0;
        for (text, _) in self.texts {
            if let Some(english) = &self.word.english {
                most = most.max(self.vocabulary.frequency(text.english, english)?);
            }
            for spelling in &self.word.spellings {
                most = most.max(self.vocabulary.frequency(text.spelling, spelling)?);
            }
        }
        Ok(self.vocabulary.rarity(most))
    }

    /// What a document can score by this word; one that no document knows is met by none, and
    /// tells that something else is meant.
    fn best_possible(&self) -> f32 {
        let best = self.ways.iter().map(|way| way.weight).fold(0.0, f32::max);
        if best > 0.0 { best } else { self.importance * self.rarity_at_most }
    }

    fn literal(&mut self) -> tantivy::Result<()> {
        let word = self.word;
        self.add(|text| text.plain, &word.plain, 1.0)?;
        for spelling in &word.spellings {
            self.add(|text| text.spelling, spelling, SPELLING)?;
        }
        if let Some(english) = &word.english {
            self.add(|text| text.english, english, STEM)?;
        }
        for stem in &word.mongolian {
            self.add(|text| text.mongolian, stem, MONGOLIAN)?;
        }
        Ok(())
    }

    fn mistyped(&mut self) -> tantivy::Result<()> {
        let fields = self.texts[0].0;
        for (field, words) in [
            (fields.english, self.word.english.as_slice()),
            (fields.mongolian, &self.word.mongolian[..1]),
            (fields.spelling, &self.word.spellings),
        ] {
            for word in words {
                let typos = typos_expected(word, self.vocabulary.frequency(field, word)? > 0);
                for near in self.vocabulary.near(field, word, typos)? {
                    let of = move |text: Text| of_same_kind(text, fields, field);
                    self.add(of, &near, MISTYPED)?;
                }
            }
        }
        Ok(())
    }

    fn related(&mut self, related: &[Related]) -> tantivy::Result<()> {
        for one in related.iter().filter(|one| !is_little(one.stem)) {
            self.add(|text| text.english, one.stem, RELATED * one.closeness)?;
        }
        Ok(())
    }

    fn add(&mut self, of: impl Fn(Text) -> Field, term: &str, weight: f32) -> tantivy::Result<()> {
        for (text, share) in self.texts {
            let field = of(text);
            let frequency = self.vocabulary.frequency(field, term)?;
            if frequency == 0 {
                continue;
            }
            let rarity = self.vocabulary.rarity(frequency).min(self.rarity_at_most);
            self.ways.push(Way {
                field,
                term: term.to_owned(),
                weight: self.importance * share * weight * rarity,
                length: text.spelling,
            });
        }
        Ok(())
    }
}

/// A word that other documents have is sooner right.
fn typos_expected(word: &str, is_known: bool) -> u8 {
    match (word.chars().count(), is_known) {
        (0..=4, _) => 0,
        (5..=7, _) | (8..=9, true) => 1,
        _ => 2,
    }
}

fn of_same_kind(text: Text, as_in: Text, field: Field) -> Field {
    if field == as_in.english {
        text.english
    } else if field == as_in.mongolian {
        text.mongolian
    } else {
        text.spelling
    }
}
