//! Similar documents while somebody writes a title, so that they may join one instead.

use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption::WithFreqs};

use crate::error::SearchError;
use crate::fields::{Fields, Text};
use crate::filter::Filter;
use crate::index::{Index, text_of};
use crate::reading::{Word, words};
use crate::wanted::term;

/// What is written is compared up to here; a title is shorter.
const WORDS_MAX: usize = 40;

/// A document that wants much the same.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    pub id: String,
    /// The higher, the more alike; good for comparing within one answer only.
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
        let read: Vec<Word> = words(text).take(WORDS_MAX).collect();
        if read.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let any = read.iter().map(|word| likeness(word, &self.fields)).collect();
        let any: Box<dyn Query> = Box::new(BooleanQuery::union(any));
        let searcher = self.reader.searcher();
        let best = TopDocs::with_limit(limit).order_by_score();
        let found = searcher.search(&filter.narrow(any, &self.fields), &best)?;
        let suggestion = |(score, at)| {
            let stored = self.stored(&searcher, at)?;
            Ok(Suggestion { id: text_of(&stored, self.fields.id).to_owned(), score })
        };
        found.into_iter().map(suggestion).collect()
    }
}

fn likeness(word: &Word, fields: &Fields) -> Box<dyn Query> {
    let mut ways = ways(word, fields.title, 1.0);
    ways.extend(ways_of(word, fields.body, 0.3));
    Box::new(DisjunctionMaxQuery::new(ways))
}

fn ways(word: &Word, text: Text, weight: f32) -> Vec<Box<dyn Query>> {
    ways_of(word, text, weight)
}

fn ways_of(word: &Word, text: Text, weight: f32) -> Vec<Box<dyn Query>> {
    let one = |field: Field, word: &String, share: f32| {
        let query = Box::new(TermQuery::new(term(field, word), WithFreqs));
        Box::new(BoostQuery::new(query, weight * share)) as Box<dyn Query>
    };
    let mut ways = vec![one(text.plain, &word.plain, 1.0)];
    ways.extend(word.spellings.iter().map(|word| one(text.spelling, word, 0.95)));
    ways.extend(word.english.iter().map(|word| one(text.english, word, 0.9)));
    ways.extend(word.mongolian.iter().map(|word| one(text.mongolian, word, 0.8)));
    ways
}
