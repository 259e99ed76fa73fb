//! Why a file or a pasted text was not taken for a law's: each with its line, worded by the page.

use crate::checking::Fault;

/// A reader needs the first of them; a file that is something else altogether has thousands.
pub const FAULTS_MAX: usize = 50;

/// What is wrong with a file, in the order of its lines; never empty.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} faults, the first: {}", .0.len(), .0.first().map(ToString::to_string).unwrap_or_default())]
pub struct ReadFaults(pub Vec<ReadFault>);

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub struct ReadFault {
    /// From one.
    pub line: usize,
    pub problem: Problem,
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    // of any file
    #[error("larger than {max} bytes")]
    TooLarge { max: usize },
    #[error("not UTF-8")]
    NotUtf8,
    #[error("the character U+{code:04X} cannot be published")]
    RefusedCharacter { code: u32 },
    #[error("no provision was found")]
    NoProvisions,
    #[error(transparent)]
    Unsound(#[from] Fault),

    // of numbering
    #[error("{found} was already given in line {first_line}")]
    Repeated { found: String, first_line: usize },
    #[error("{found} follows {after}")]
    Backwards { found: String, after: String },
    /// It belongs to another provision than the one it stands in.
    #[error("{found} stands where {expected} was expected")]
    Orphan { found: String, expected: String },
    /// What it would stand in has not come.
    #[error("{found} comes before any {expected}")]
    OutOfOrder { found: String, expected: String },
    #[error("{found} is numbered deeper than a law is")]
    NumberedTooDeep { found: String },
    /// `place` is what a file calls it.
    #[error("{place} has no number")]
    NoNumber { place: String },

    // of XML
    #[error("not well-formed: {0}")]
    Malformed(#[from] Malformed),
    /// No file of ours has one, and they serve to bring in what is not in the file.
    #[error("a document type declaration")]
    Doctype,
    #[error("the entity {name} is not known")]
    Entity { name: String },
    #[error("{reference} is no character of a text")]
    CharacterReference { reference: String },
    #[error("elements more than {max} deep")]
    NestedTooDeep { max: usize },
    #[error("an element with more than {max} attributes")]
    TooManyAttributes { max: usize },

    // of Akoma Ntoso
    #[error("{found} is no Akoma Ntoso")]
    NotAkomaNtoso { found: String },
    #[error("a document without a body")]
    NoBody,
    /// It holds something that a tree of provisions has no place for.
    #[error("the element {name} has no place here")]
    ElementOutOfPlace { name: String },
    #[error("words outside a provision's text: {words}")]
    StrayWords { words: String },
    #[error("{element} cannot be {found}")]
    BadValue { element: String, found: String },
    #[error("{element} has more than {max} characters")]
    ValueTooLong { element: String, max: usize },
}

/// Why a file is no XML.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    #[error("an element is not closed")]
    NotClosed,
    #[error("</{found}> closes nothing")]
    NotOpened { found: String },
    #[error("</{found}> stands where </{expected}> was expected")]
    Crossed { found: String, expected: String },
    /// A tag, a comment or the like that goes on to the end of the file.
    #[error("a tag or a comment does not end")]
    Unfinished,
    #[error("an attribute is not written as one, or given twice")]
    Attribute,
    #[error("a reference is not one of XML's own, or does not end")]
    Reference,
    #[error("a second root")]
    SecondRoot,
    #[error("words outside of the root")]
    WordsOutside,
    #[error("otherwise")]
    Otherwise,
}

impl From<Problem> for ReadFaults {
    /// A fault of the file as a whole stands at its first line.
    fn from(problem: Problem) -> Self {
        Self(vec![ReadFault { line: 1, problem }])
    }
}
