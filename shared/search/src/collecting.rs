//! Gathers one page of hits in a fixed order, and counts them all.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Bound;

use tantivy::collector::{Collector, SegmentCollector};
use tantivy::columnar::{Column, StrColumn};
use tantivy::{DocAddress, DocId, Result, Score, SegmentOrdinal, SegmentReader};

use crate::cursor::Cursor;
use crate::fields::Fields;

/// Better first, then the higher rank, then by id; within a segment ids are compared by ordinal.
type Key<Id> = (u32, u64, Reverse<Id>);

#[derive(Debug)]
pub struct Page {
    pub after: Option<Cursor>,
    pub limit: usize,
}

pub struct Collected {
    pub hits: Vec<(Cursor, DocAddress)>,
    pub total: usize,
}

impl Collector for Page {
    type Fruit = Collected;
    type Child = SegmentPage;

    fn for_segment(&self, segment: SegmentOrdinal, reader: &SegmentReader) -> Result<SegmentPage> {
        let ids = reader.fast_fields().str(Fields::ID)?;
        let after = match (&self.after, &ids) {
            (Some(after), Some(ids)) => {
                Some((after.score, after.rank, Reverse(first_beyond(ids, after)?)))
            }
            _ => None,
        };
        let ranks = reader.fast_fields().u64(Fields::RANK)?;
        let best = BinaryHeap::with_capacity(self.limit.min(1_000) + 1);
        Ok(SegmentPage { segment, ids, ranks, after, limit: self.limit, best, total: 0 })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Result<Collected>>) -> Result<Collected> {
        let mut all = Collected { hits: Vec::new(), total: 0 };
        for fruit in fruits {
            let fruit = fruit?;
            all.total += fruit.total;
            all.hits.extend(fruit.hits);
        }
        all.hits.sort_by(|(a, _), (b, _)| key(b).cmp(&key(a)));
        all.hits.truncate(self.limit);
        Ok(all)
    }
}

fn key(at: &Cursor) -> Key<&str> {
    (at.score, at.rank, Reverse(&at.id))
}

/// The ordinal of the first id of this segment that comes after the cursor's.
fn first_beyond(ids: &StrColumn, after: &Cursor) -> Result<u64> {
    let (lower, _) = ids
        .dictionary()
        .term_bounds_to_ord(Bound::Excluded(after.id.as_bytes()), Bound::Unbounded)?;
    Ok(match lower {
        Bound::Included(ord) => ord,
        Bound::Excluded(ord) => ord + 1,
        Bound::Unbounded => 0,
    })
}

pub struct SegmentPage {
    segment: SegmentOrdinal,
    ids: Option<StrColumn>,
    ranks: Column<u64>,
    after: Option<Key<u64>>,
    limit: usize,
    /// The worst of the best on top.
    best: BinaryHeap<Reverse<(Key<u64>, DocId)>>,
    total: usize,
}

impl SegmentCollector for SegmentPage {
    type Fruit = Result<Collected>;

    fn collect(&mut self, doc: DocId, score: Score) {
        self.total += 1;
        let Some(ids) = &self.ids else { return };
        let id = ids.ords().first(doc).unwrap_or(u64::MAX);
        let rank = self.ranks.first(doc).unwrap_or(0);
        // Scores are sums of small whole numbers, which a float adds exactly in any order.
        let key = (score as u32, rank, Reverse(id));
        // An ordinal at the cursor's is already the one after it.
        if self.after.is_some_and(|after| key > after) {
            return;
        }
        self.best.push(Reverse((key, doc)));
        if self.best.len() > self.limit {
            self.best.pop();
        }
    }

    fn harvest(self) -> Result<Collected> {
        let mut hits = Vec::with_capacity(self.best.len());
        if let Some(ids) = &self.ids {
            for Reverse(((score, rank, Reverse(ord)), doc)) in self.best {
                let mut id = String::new();
                ids.ord_to_str(ord, &mut id)?;
                hits.push((Cursor { score, rank, id }, DocAddress::new(self.segment, doc)));
            }
        }
        Ok(Collected { hits, total: self.total })
    }
}
