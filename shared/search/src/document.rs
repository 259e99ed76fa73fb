//! What is put into the index, and how it changes.

/// A text that can be found again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is known by outside; one document for each.
    pub id: String,
    pub title: String,
    /// Plain text, of which an excerpt is shown.
    pub body: String,
    /// What it can be filtered by, such as `stage:open` or `kind:inspection`; any number.
    pub marks: Vec<String>,
    /// Among equally good hits the higher comes first, such as the second it was opened.
    pub rank: u64,
}

/// One change, in the order in which they happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Adds a document, or takes the place of the one with the same id.
    Put(Document),
    /// Gives a document other marks, its text staying as it is; of one that is not there, nothing.
    Mark { id: String, marks: Vec<String> },
    /// Takes a document out.
    Remove(String),
}
