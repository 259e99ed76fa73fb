//! Similar documents while somebody writes a title, so that they may join one instead.

use tantivy::Searcher;
use tantivy::query::BooleanQuery;

use crate::error::SearchError;
use crate::fields::Fields;
use crate::filter::Filter;
use crate::index::{Index, text_of};
use crate::likeness::{Alike, Sought, most_alike};
use crate::meaning::related;
use crate::reading::{Word, is_little, words};
use crate::vocabulary::Vocabulary;
use crate::ways::{Place, Ways};

/// What is written is compared up to here; a title is shorter.
const WORDS_MAX: usize = 40;

/// What is met in a document must tell more than what one document of as many would show by chance
/// (the logarithm of how many there are); of a text of a few words, more than half of them.
const CHANCE: f32 = 0.7;
const SHARE_MIN: f32 = 0.55;

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
    let places = Place::all(&vocabulary, fields)?;
    let stems: Vec<&str> = read.iter().map(|word| word.english.as_deref().unwrap_or("")).collect();
    let (mut sought, mut whole) = (Vec::new(), 0.0);
    for (word, related) in read.iter().zip(related(&stems)) {
        let importance = if is_little(&word.plain) { LITTLE } else { 1.0 };
        let mut ways = Ways::of(&vocabulary, places, word, importance)?;
        if importance == 1.0 {
            ways.mistyped()?;
            ways.related(&related)?;
        }
        whole += ways.best_possible();
        sought.push(Sought { ways: ways.ways, importance });
    }
    Ok((sought, whole))
}
