//! A bill as Akoma Ntoso 3.0 (OASIS LegalDocML), the XML that parliaments exchange laws in.
//!
//! A provision's id is its `wId`, which stays from version to version; its `eId` says where it
//! stands in this one. What a tidied text holds comes back exactly; white space is one space.

mod building;
mod elements;
mod metadata;
mod places;
mod reading;
mod writing;
mod xml;

use crate::law::LawText;

pub use reading::read;
pub use writing::write;

pub const NAMESPACE: &str = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

/// A version of a bill, and what is said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// `BN-202611-00001` (`FRBRnumber`).
    pub number: String,
    /// `FRBRsubtype`.
    pub kind: String,
    pub version: u32,
    /// `YYYY-MM-DD`; empty where a file names none.
    pub date: String,
    /// Of three letters: `mon`.
    pub language: String,
    pub title: String,
    /// Who brings it in.
    pub author: String,
    pub text: LawText,
}

impl Default for Document {
    fn default() -> Self {
        Self {
            number: String::new(),
            kind: String::new(),
            version: 1,
            date: String::new(),
            language: "mon".to_owned(),
            title: String::new(),
            author: String::new(),
            text: LawText::default(),
        }
    }
}
