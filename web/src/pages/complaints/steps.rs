//! A form for one step of a case: what is said with it, and a button; several stand on one page.

use complaints::FileLimits;
use maud::{Markup, html};

use super::write;
use crate::pages::Frame;
use crate::pages::drafting::fields::{Asked, Fields};
use crate::pages::{Back, forms};

/// One step that may be taken now.
pub(in crate::pages) struct Step {
    pub name: &'static str,
    pub title: String,
    pub lead: Option<String>,
    /// Of the words that go with it; `None` where there are none.
    pub words: Option<String>,
    pub is_required: bool,
    pub submit: String,
    /// Beside the words.
    pub more: Option<Markup>,
    /// What may come along, below the words.
    pub files: Option<FileLimits>,
    /// The one that is likeliest stands open.
    pub is_open: bool,
    /// Of the case.
    pub address: String,
    pub seen: u64,
}

impl Step {
    /// Of what stands at an address; it says nothing yet.
    pub(in crate::pages) const fn at(address: String, seen: u64) -> Self {
        Self {
            name: "",
            title: String::new(),
            lead: None,
            words: None,
            is_required: true,
            submit: String::new(),
            more: None,
            files: None,
            is_open: false,
            address,
            seen,
        }
    }

    pub(in crate::pages) fn render(&self, frame: &Frame, back: Option<&Back>) -> Markup {
        let fields = Fields::of(frame, self.name, back);
        let is_wrong = back.is_some_and(|back| back.form == self.name);
        let words = self.words.clone().map(|label| Asked {
            name: "words",
            label,
            hint: None,
            standing: "",
            rows: Some(4),
            is_required: self.is_required,
        });
        html! {
            details.step open[self.is_open || is_wrong] {
                summary { h3 { (self.title) } }
                form method="post" action={ (self.address) "/" (self.name) } enctype=[self.files.map(|_| "multipart/form-data")] novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("seen", &self.seen.to_string()))
                    @if let Some(lead) = &self.lead { p { (lead) } }
                    @if let Some(more) = &self.more { (more) }
                    @if let Some(words) = words { (fields.text(frame, words)) }
                    @if let Some(limits) = self.files { (write::files(frame, &fields, limits)) }
                    button.button { (self.submit) }
                }
            }
        }
    }
}
