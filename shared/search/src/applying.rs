//! Brings changes into the index: one commit for all of them and the position they lead up to.

use std::collections::BTreeMap;
use std::sync::PoisonError;

use tantivy::collector::TopDocs;
use tantivy::query::TermQuery;
use tantivy::schema::{IndexRecordOption::Basic, Value as _};
use tantivy::tokenizer::{PreTokenizedString, Token};
use tantivy::{IndexWriter, TantivyDocument, Term};

use crate::document::{Change, Document};
use crate::error::SearchError;
use crate::fields::{Fields, Text};
use crate::index::{Index, Stand, text_of};
use crate::reading::{Word, is_little, words};

/// How a document stands after the changes; none where it is gone.
type Outcome = Option<Document>;

impl Index {
    /// Makes these changes, in their order, and says that the log `origin` has been read up to
    /// `position`. Who searches after this has returned finds them; after an error nothing of it is
    /// in, and the same can be tried again.
    pub fn apply(
        &self,
        changes: Vec<Change>,
        position: u64,
        origin: &str,
    ) -> Result<(), SearchError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let outcomes = self.outcomes(changes)?;
        let form = self.stand.read().unwrap_or_else(PoisonError::into_inner).form.clone();
        let stand = Stand { form, position, origin: Some(origin.to_owned()) };
        self.commit(&mut writer, outcomes, &stand)
    }

    /// Writes down where a new index stands.
    pub(crate) fn apply_nothing(&self, stand: &Stand) -> Result<(), SearchError> {
        let mut writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        self.commit(&mut writer, BTreeMap::new(), stand)
    }

    fn commit(
        &self,
        writer: &mut IndexWriter,
        outcomes: BTreeMap<String, Outcome>,
        stand: &Stand,
    ) -> Result<(), SearchError> {
        if let Err(error) = write(writer, &self.fields, outcomes, stand) {
            // What was taken in but not committed must not come along with the next commit.
            writer.rollback()?;
            return Err(error.into());
        }
        self.reader.reload()?;
        *self.stand.write().unwrap_or_else(PoisonError::into_inner) = stand.clone();
        Ok(())
    }

    /// What each document mentioned comes to, so that it is written once.
    fn outcomes(&self, changes: Vec<Change>) -> Result<BTreeMap<String, Outcome>, SearchError> {
        let mut outcomes = BTreeMap::new();
        for change in changes {
            match change {
                Change::Put(document) => {
                    outcomes.insert(document.id.clone(), Some(document));
                }
                Change::Remove(id) => {
                    outcomes.insert(id, None);
                }
                Change::Mark { id, marks } => {
                    if !outcomes.contains_key(&id) {
                        let Some(there) = self.document(&id)? else { continue };
                        outcomes.insert(id.clone(), Some(there));
                    }
                    if let Some(Some(document)) = outcomes.get_mut(&id) {
                        document.marks = marks;
                    }
                }
            }
        }
        Ok(outcomes)
    }

    /// A document as it was put in.
    fn document(&self, id: &str) -> Result<Option<Document>, SearchError> {
        let searcher = self.reader.searcher();
        let by_id = TermQuery::new(Term::from_field_text(self.fields.id, id), Basic);
        let found = searcher.search(&by_id, &TopDocs::with_limit(1).order_by_score())?;
        let Some((_, at)) = found.first() else { return Ok(None) };
        let stored: TantivyDocument = searcher.doc(*at)?;
        let marks = stored.get_all(self.fields.marks).filter_map(|mark| mark.as_str());
        Ok(Some(Document {
            id: id.to_owned(),
            title: text_of(&stored, self.fields.title.stored).to_owned(),
            body: text_of(&stored, self.fields.body.stored).to_owned(),
            marks: marks.map(str::to_owned).collect(),
            rank: stored.get_first(self.fields.rank).and_then(|rank| rank.as_u64()).unwrap_or(0),
        }))
    }
}

fn write(
    writer: &mut IndexWriter,
    fields: &Fields,
    outcomes: BTreeMap<String, Outcome>,
    stand: &Stand,
) -> tantivy::Result<()> {
    for (id, outcome) in outcomes {
        writer.delete_term(Term::from_field_text(fields.id, &id));
        if let Some(document) = outcome {
            writer.add_document(indexed(fields, &document))?;
        }
    }
    let mut commit = writer.prepare_commit()?;
    commit.set_payload(&stand.written());
    commit.commit()?;
    Ok(())
}

fn indexed(fields: &Fields, document: &Document) -> TantivyDocument {
    let mut indexed = TantivyDocument::new();
    indexed.add_text(fields.id, &document.id);
    indexed.add_u64(fields.rank, document.rank);
    for mark in &document.marks {
        indexed.add_text(fields.marks, mark);
    }
    add_text(&mut indexed, fields.title, &document.title);
    add_text(&mut indexed, fields.body, &document.body);
    indexed
}

fn add_text(indexed: &mut TantivyDocument, text: Text, written: &str) {
    indexed.add_text(text.stored, written);
    let read: Vec<Word> = words(written).collect();
    let terms = |read: &[Word], of: fn(&Word) -> &[String]| tokens(read.iter().flat_map(of));
    indexed
        .add_pre_tokenized_text(text.plain, terms(&read, |word| std::slice::from_ref(&word.plain)));
    // Of little words only the writing: the rest is about what a text says, and how long it is.
    let telling: Vec<Word> = read.iter().filter(|word| !is_little(&word.plain)).cloned().collect();
    indexed.add_pre_tokenized_text(text.spelling, terms(&telling, |word| &word.spellings));
    indexed.add_pre_tokenized_text(text.english, terms(&telling, |word| word.english.as_slice()));
    indexed.add_pre_tokenized_text(text.mongolian, terms(&telling, |word| &word.mongolian));
}

fn tokens<'a>(terms: impl Iterator<Item = &'a String>) -> PreTokenizedString {
    let token = |(position, term): (usize, &String)| Token {
        text: term.clone(),
        position,
        ..Token::default()
    };
    PreTokenizedString { text: String::new(), tokens: terms.enumerate().map(token).collect() }
}

impl Stand {
    /// As it lies in the commit: a line each for form, position and origin.
    fn written(&self) -> String {
        let Self { form, position, origin } = self;
        match origin {
            Some(origin) => format!("{form}\n{position}\n{origin}"),
            None => format!("{form}\n{position}"),
        }
    }

    pub(crate) fn read(payload: &str) -> Option<Self> {
        let mut lines = payload.splitn(3, '\n');
        let form = lines.next()?.to_owned();
        let position = lines.next()?.parse().ok()?;
        Some(Self { form, position, origin: lines.next().map(str::to_owned) })
    }
}
