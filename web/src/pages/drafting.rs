//! The drafters' desk: every bill there is, also those that nobody else sees yet; and what its pages share.

mod bill_form;
mod changes;
mod draft;
pub(super) mod fields;
mod import_text;
mod provision;
mod removal;
mod steps;

use std::collections::BTreeMap;

use bills::{Entry, Kind};
use i18n::dates;
use jiff::civil::Date;
use maud::{Markup, html};

pub use self::bill_form::BillFormPage;
pub use self::changes::DraftChangesPage;
pub use self::draft::{DraftPage, Replaced};
pub use self::import_text::{ImportFault, ImportTextPage};
pub use self::provision::{ProvisionPage, ProvisionStep, Standing};
pub use self::removal::RemovalPage;
pub use self::steps::{BillStep, BillStepsPage};
use super::bill_names::{kind_name, stage_name};
use super::layout::Head;
use super::{Frame, Problem, samples};
use crate::failure::Fault;

/// A form that was not taken, as it was filled in.
#[derive(Debug, Clone, Default)]
pub struct Back {
    /// Which of the forms on the page: its fields begin with that.
    pub form: &'static str,
    pub fields: BTreeMap<String, String>,
    /// The name of a field, and what is wrong there.
    pub faults: Vec<(String, Fault)>,
    /// Why it was not taken although nothing is wrong in one of its fields.
    pub not_taken: Option<Problem>,
}

/// A bill in few words, on top of whatever is done to it.
#[derive(Debug, Clone)]
pub struct BillHead {
    pub number: String,
    pub title: String,
    pub kind: Kind,
    /// The version that was published last; 0 for none.
    pub version: u32,
}

#[derive(Debug, Clone)]
pub struct DraftingPage {
    pub bills: Vec<Entry>,
    pub today: Date,
    pub next: Option<String>,
}

impl Back {
    /// Everything that is wrong, by the ids of the fields.
    fn explained(&self, frame: &Frame) -> Vec<(String, String)> {
        let words =
            |field: &str, fault: &Fault| crate::telling::field_called(field, *fault, frame.locale);
        self.faults.iter().map(|(field, fault)| (field.clone(), words(field, fault))).collect()
    }

    fn problem(back: Option<&Self>) -> Option<&Problem> {
        back.and_then(|back| back.not_taken.as_ref())
    }
}

impl BillHead {
    pub(super) fn address(&self) -> String {
        format!("/bills/{}", self.number)
    }

    /// What it is, with the way back to it.
    pub(super) fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            (self.named(frame))
            p {
                a href={ (self.address()) "/draft" } { (texts.drafting_back_to_draft()) }
                @if self.version > 0 { " · " (self.public_page(frame)) }
            }
        }
    }

    /// The same on the draft's own page, from where one goes back to all of them.
    pub(super) fn render_on_draft(&self, frame: &Frame) -> Markup {
        html! {
            (self.named(frame))
            p {
                a href="/drafting" { (frame.texts().drafting_back_to_desk()) }
                @if self.version > 0 { " · " (self.public_page(frame)) }
            }
        }
    }

    fn named(&self, frame: &Frame) -> Markup {
        html! {
            p.label { span.number { (self.number) } " · " (kind_name(frame.locale, self.kind)) }
            p { strong { (self.title) } }
        }
    }

    fn public_page(&self, frame: &Frame) -> Markup {
        html! { a href=(self.address()) { (frame.texts().drafting_public_page()) } }
    }
}

impl DraftingPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.drafting_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p { a.button href="/drafting/new" { (texts.drafting_new()) } }
                @if self.bills.is_empty() { p { (texts.drafting_none()) } }
                @else {
                    ul.cards {
                        @for bill in &self.bills { (self.card(frame, bill)) }
                    }
                }
                @if let Some(next) = &self.next { p { a.button.quiet href=(next) { (texts.drafting_next()) } } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::drafting_pages()
    }

    fn card(&self, frame: &Frame, bill: &Entry) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                p.label { span.number { (bill.bill) } " · " (kind_name(frame.locale, bill.kind)) " · " (stage_name(frame.locale, bill.stage)) }
                h2 { a href={ "/bills/" (bill.bill) "/draft" } { (bill.title) } }
                p {
                    @if bill.is_withdrawn() && bill.version == 0 { (texts.drafting_given_up()) }
                    @else if bill.is_withdrawn() { (texts.drafting_withdrawn()) }
                    @else if bill.version == 0 { (texts.drafting_unpublished()) }
                    @else { (texts.drafting_version(bill.version)) }
                    @if let Some(window) = &bill.consultation {
                        " · " (texts.drafting_window(dates::day(window.last_day())))
                        @if window.closing != bills::Closing::Out && self.today > window.answer_due {
                            " · " strong { (texts.drafting_overdue()) }
                        }
                    }
                }
            }
        }
    }
}
