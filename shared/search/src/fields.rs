//! The fields of a document in the index: each of its two texts, in every way of reading.

use tantivy::schema::{
    FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions,
};

/// One text of a document, in the ways it is read.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    pub plain: Field,
    pub spelling: Field,
    pub english: Field,
    pub mongolian: Field,
    pub stored: Field,
}

#[derive(Debug, Clone)]
pub struct Fields {
    pub schema: Schema,
    pub id: Field,
    pub marks: Field,
    pub rank: Field,
    pub title: Text,
    pub body: Text,
}

impl Fields {
    pub const ID: &str = "id";
    pub const RANK: &str = "rank";

    pub fn new() -> Self {
        let mut schema = Schema::builder();
        let id = schema.add_text_field(Self::ID, (STRING | STORED).set_fast("raw"));
        let marks = schema.add_text_field("marks", STRING | STORED);
        let rank = schema.add_u64_field(Self::RANK, FAST | STORED);
        // Words are cut and folded in `reading`; the index only ever sees them as they are.
        let words = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_index_option(IndexRecordOption::WithFreqs);
        let words = TextOptions::default().set_indexing_options(words);
        let mut text = |name: &str| Text {
            plain: schema.add_text_field(&format!("{name}_plain"), words.clone()),
            spelling: schema.add_text_field(&format!("{name}_spelling"), words.clone()),
            english: schema.add_text_field(&format!("{name}_english"), words.clone()),
            mongolian: schema.add_text_field(&format!("{name}_mongolian"), words.clone()),
            stored: schema.add_text_field(name, STORED),
        };
        let (title, body) = (text("title"), text("body"));
        Self { schema: schema.build(), id, marks, rank, title, body }
    }
}
