//! Which words the documents have, how rare each is, and which are but a typo away.

use tantivy::Searcher;
use tantivy::query::FuzzyTermQuery;
use tantivy::schema::Field;

use crate::wanted::term;

/// A typo has few right words; more than this is no typo.
const NEAR_MAX: usize = 12;

pub struct Vocabulary<'a> {
    searcher: &'a Searcher,
    documents: f32,
}

impl<'a> Vocabulary<'a> {
    pub fn of(searcher: &'a Searcher) -> Self {
        Self { searcher, documents: searcher.num_docs() as f32 }
    }

    /// In how many documents a word is met.
    pub fn frequency(&self, field: Field, word: &str) -> tantivy::Result<u64> {
        self.searcher.doc_freq(&term(field, word))
    }

    /// BM25's inverse document frequency: the fewer documents have a word, the more it tells.
    pub fn rarity(&self, frequency: u64) -> f32 {
        let frequency = (frequency as f32).min(self.documents);
        (1.0 + (self.documents - frequency + 0.5) / (frequency + 0.5)).ln()
    }

    /// How many words the documents have in this field, on average.
    pub fn length_average(&self, field: Field) -> tantivy::Result<f32> {
        let mut words = 0;
        for reader in self.searcher.segment_readers() {
            words += reader.inverted_index(field)?.total_num_tokens();
        }
        Ok((words as f32 / self.documents.max(1.0)).max(1.0))
    }

    /// The words that this one may be a mistyped form of, or that are mistyped themselves.
    pub fn near(&self, field: Field, word: &str, typos: u8) -> tantivy::Result<Vec<String>> {
        let mut near = Vec::new();
        if typos == 0 {
            return Ok(near);
        }
        // Building it takes longer than a look through a dictionary with it.
        let automaton = FuzzyTermQuery::new(term(field, word), typos, true).automaton()?;
        for reader in self.searcher.segment_readers() {
            let index = reader.inverted_index(field)?;
            let mut found = index.terms().search(&automaton).into_stream()?;
            while let Some((other, _)) = found.next() {
                let other = String::from_utf8_lossy(other).into_owned();
                if other != word && !near.contains(&other) && near.len() < NEAR_MAX {
                    near.push(other);
                }
            }
        }
        Ok(near)
    }
}
