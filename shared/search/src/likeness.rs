//! How alike each document is to a text: for every word the best way in which it is met, weighed by
//! how rare it is, and all of it by how much of the text is met.
//!
//! This is BM25 with three additions for short texts: a word is met once, in its best way (as it
//! is written, as a stem, mistyped, by a related word); what is met only by a looser way is no
//! rarer than the word itself; and of two documents the one that meets more of the text is ahead.

use tantivy::query::{EnableScoring, Query};
use tantivy::schema::{Field, IndexRecordOption::WithFreqs};
use tantivy::{
    DocAddress, DocSet as _, Searcher, SegmentReader, TERMINATED, postings::Postings as _,
};

use crate::wanted::term;

/// How soon another occurrence adds nothing (BM25's k1); in short texts soon.
const SATURATION: f32 = 0.5;
/// How much a longer text must have more (BM25's b).
const LENGTH: f32 = 0.75;

/// One way in which a word of the text may be met.
#[derive(Debug, Clone)]
pub struct Way {
    pub field: Field,
    pub term: String,
    /// What it counts, the word as it is written being 1, times how rare it is.
    pub weight: f32,
    /// The field whose number of words is the length of this text, and what it is on average.
    pub length: Field,
    pub length_average: f32,
}

/// A word of the text, in all its ways.
#[derive(Debug, Clone)]
pub struct Sought {
    pub ways: Vec<Way>,
    /// Its share in how much of the text is met.
    pub importance: f32,
}

#[derive(Debug, Clone, Copy)]
pub struct Alike {
    pub score: f32,
    pub at: DocAddress,
}

/// The documents most alike, best first, of which what is met tells at least so much: the sum of
/// how rare its words are, however long the document.
pub fn most_alike(
    searcher: &Searcher,
    sought: &[Sought],
    narrowed: Option<&dyn Query>,
    told_min: f32,
    limit: usize,
) -> tantivy::Result<Vec<Alike>> {
    let mut alike = Vec::new();
    for (segment, reader) in (0..).zip(searcher.segment_readers()) {
        let mut tally = Tally::new(reader.max_doc());
        for word in sought {
            for way in &word.ways {
                tally.add(reader, way)?;
            }
            tally.close(word.importance);
        }
        let allowed = narrowed.map(|query| allowed(searcher, reader, query)).transpose()?;
        let whole: f32 = sought.iter().map(|word| word.importance).sum();
        let is_in = |doc: u32| {
            !reader.is_deleted(doc) && allowed.as_ref().is_none_or(|allowed| allowed[doc as usize])
        };
        alike.extend(
            tally
                .scores(whole)
                .filter(|(doc, _, told)| *told >= told_min && is_in(*doc))
                .map(|(doc, score, _)| Alike { score, at: DocAddress::new(segment, doc) }),
        );
    }
    let by_score = |a: &Alike, b: &Alike| b.score.total_cmp(&a.score).then(a.at.cmp(&b.at));
    if alike.len() > limit {
        alike.select_nth_unstable_by(limit, by_score);
        alike.truncate(limit);
    }
    alike.sort_by(by_score);
    Ok(alike)
}

fn allowed(
    searcher: &Searcher,
    reader: &SegmentReader,
    query: &dyn Query,
) -> tantivy::Result<Vec<bool>> {
    let mut allowed = vec![false; reader.max_doc() as usize];
    let weight = query.weight(EnableScoring::disabled_from_searcher(searcher))?;
    weight.for_each_no_score(reader, &mut |docs| {
        docs.iter().for_each(|doc| allowed[*doc as usize] = true);
    })?;
    Ok(allowed)
}

/// What each document of a segment has come to so far.
struct Tally {
    /// Of the word that is being looked at, by its best way.
    best: Vec<(f32, f32)>,
    touched: Vec<u32>,
    total: Vec<(f32, f32)>,
    met: Vec<f32>,
}

impl Tally {
    fn new(documents: u32) -> Self {
        let none = vec![(0.0, 0.0); documents as usize];
        let met = vec![0.0; documents as usize];
        Self { best: none.clone(), touched: Vec::new(), total: none, met }
    }

    fn add(&mut self, reader: &SegmentReader, way: &Way) -> tantivy::Result<()> {
        let index = reader.inverted_index(way.field)?;
        let Some(mut postings) = index.read_postings(&term(way.field, &way.term), WithFreqs)?
        else {
            return Ok(());
        };
        let lengths = reader.get_fieldnorms_reader(way.length)?;
        let mut doc = postings.doc();
        while doc != TERMINATED {
            let often = postings.term_freq() as f32;
            let length = lengths.fieldnorm(doc) as f32 / way.length_average;
            let norm = often + SATURATION * (1.0 - LENGTH + LENGTH * length);
            let worth = way.weight * often * (SATURATION + 1.0) / norm;
            let best = &mut self.best[doc as usize];
            if best.0 == 0.0 {
                self.touched.push(doc);
            }
            *best = (best.0.max(worth), best.1.max(way.weight));
            doc = postings.advance();
        }
        Ok(())
    }

    /// Goes on to the next word.
    fn close(&mut self, importance: f32) {
        for doc in self.touched.drain(..) {
            let doc = doc as usize;
            let (worth, told) = std::mem::take(&mut self.best[doc]);
            let total = &mut self.total[doc];
            *total = (total.0 + worth, total.1 + told);
            self.met[doc] += importance;
        }
    }

    fn scores(self, whole: f32) -> impl Iterator<Item = (u32, f32, f32)> {
        let each = (0..).zip(self.total).zip(self.met);
        each.filter(|((_, (total, _)), _)| *total > 0.0)
            .map(move |((doc, (total, told)), met)| (doc, total * (met / whole).sqrt(), told))
    }
}
