//! Text search in a list: every word is wanted, the best hits first, a page at a time.

use tantivy::query::{BooleanQuery, Query};

use crate::collecting::Page;
use crate::cursor::Cursor;
use crate::error::SearchError;
use crate::filter::Filter;
use crate::highlighting::{Piece, excerpt, marked};
use crate::index::{Index, text_of};
use crate::reading::{is_little, words};
use crate::wanted::Wanted;

/// More words narrow a search no further; who pastes a page is answered as quickly.
const WORDS_MAX: usize = 12;
/// The longest page; each of its hits is read and marked.
const HITS_MAX: usize = 200;

/// A page of hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub hits: Vec<Hit>,
    /// How many there are on all pages.
    pub total: usize,
    /// From where the next page goes on, if there is one.
    pub next: Option<Cursor>,
}

/// One document, with the words that were meant as they are written in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub id: String,
    pub title: Vec<Piece>,
    pub excerpt: Vec<Piece>,
}

impl Index {
    /// The documents in which every one of these words is met, as written, in another spelling or
    /// form, with a typo, or the last one begun. No words find nothing.
    pub fn find(
        &self,
        query: &str,
        filter: &Filter,
        after: Option<Cursor>,
        limit: usize,
    ) -> Result<Found, SearchError> {
        let wanted = wanted(query);
        if wanted.is_empty() || limit == 0 {
            return Ok(Found { hits: Vec::new(), total: 0, next: None });
        }
        let limit = limit.min(HITS_MAX);
        let every = wanted.iter().map(|wanted| wanted.query(&self.fields)).collect();
        let every: Box<dyn Query> = Box::new(BooleanQuery::intersection(every));
        let searcher = self.reader.searcher();
        // One more than the page holds tells whether there is another page.
        let page = Page { after, limit: limit + 1 };
        let mut collected = searcher.search(&filter.narrow(every, &self.fields), &page)?;
        let has_more = collected.hits.len() > limit;
        collected.hits.truncate(limit);
        let next = collected.hits.last().filter(|_| has_more).map(|(cursor, _)| cursor.clone());
        let hits = collected.hits.into_iter().map(|(cursor, at)| {
            let stored = self.stored(&searcher, at)?;
            let title = marked(text_of(&stored, self.fields.title.stored), &wanted);
            let excerpt = excerpt(text_of(&stored, self.fields.body.stored), &wanted);
            Ok(Hit { id: cursor.id, title, excerpt })
        });
        let hits = hits.collect::<Result<_, SearchError>>()?;
        Ok(Found { hits, total: collected.total, next })
    }
}

fn wanted(query: &str) -> Vec<Wanted> {
    let mut read: Vec<_> = words(query).take(WORDS_MAX).collect();
    // Who writes a sentence means what it is about; little words count where there are no others.
    if read.iter().any(|word| !is_little(&word.plain)) {
        read.retain(|word| !is_little(&word.plain));
    }
    let last = read.len().saturating_sub(1);
    let wanted = |(at, word)| Wanted { word, is_begun: at == last };
    read.into_iter().enumerate().map(wanted).collect()
}
