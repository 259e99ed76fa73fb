//! Which documents come in question at all, by their marks.

use tantivy::Term;
use tantivy::query::{
    AllQuery, BooleanQuery, ConstScoreQuery, Occur, Query, TermQuery, TermSetQuery,
};
use tantivy::schema::IndexRecordOption::Basic;

use crate::fields::Fields;

/// What a document must be marked with; nothing asked lets all of them through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    groups: Vec<Vec<String>>,
    without: Vec<String>,
}

impl Filter {
    pub fn everything() -> Self {
        Self::default()
    }

    /// Of these marks at least one; said several times, one of each.
    pub fn one_of<M: Into<String>>(mut self, marks: impl IntoIterator<Item = M>) -> Self {
        self.groups.push(marks.into_iter().map(Into::into).collect());
        self
    }

    /// All but this document, such as the one that similar ones are sought for.
    pub fn without(mut self, id: impl Into<String>) -> Self {
        self.without.push(id.into());
        self
    }

    /// The terms of a query that hold a document to this filter and add nothing to its score.
    pub(crate) fn clauses(&self, fields: &Fields) -> Vec<(Occur, Box<dyn Query>)> {
        let groups = self.groups.iter().map(|marks| {
            let terms = marks.iter().map(|mark| Term::from_field_text(fields.marks, mark));
            (Occur::Must, silent(Box::new(TermSetQuery::new(terms))))
        });
        let without = self.without.iter().map(|id| {
            let id = TermQuery::new(Term::from_field_text(fields.id, id), Basic);
            (Occur::MustNot, Box::new(id) as Box<dyn Query>)
        });
        // What is left out is left out of something: of all, where nothing else is asked.
        let all = self.groups.is_empty() && !self.without.is_empty();
        let all = all.then(|| (Occur::Must, silent(Box::new(AllQuery))));
        groups.chain(all).chain(without).collect()
    }

    /// The documents that answer `query` and pass.
    pub(crate) fn narrow(&self, query: Box<dyn Query>, fields: &Fields) -> BooleanQuery {
        let mut clauses = self.clauses(fields);
        clauses.push((Occur::Must, query));
        BooleanQuery::new(clauses)
    }
}

fn silent(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}
