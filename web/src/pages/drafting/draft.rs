//! A draft as a whole: the law as it is being written, each provision with the way to its form.

use maud::{Markup, html};
use provisions::{Gap, LawText, Provision};

use super::BillHead;
use crate::pages::law::{self, Beside};
use crate::pages::layout::Head;
use crate::pages::provision_text::in_short;
use crate::pages::{Frame, forms, import_fault, samples};

#[derive(Debug, Clone)]
pub struct DraftPage {
    pub bill: BillHead,
    pub text: LawText,
    /// Whether it says anything that the last version does not.
    pub is_new: bool,
    pub is_withdrawn: bool,
    /// Whether whoever looks may write in it.
    pub may_write: bool,
    /// Whether people were ever asked about it.
    pub is_consulted: bool,
    /// Where the last thing that was done to it was to replace it.
    pub replaced: Option<Replaced>,
}

/// How much of a draft became of the one before, and what to say when taking it back.
#[derive(Debug, Clone)]
pub struct Replaced {
    pub kept: usize,
    pub added: usize,
    pub removed: usize,
    /// Of the whole draft as it stands.
    pub seen: String,
}

impl DraftPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.draft_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.bill.render_on_draft(frame))
                p.note { (self.state(frame)) }
                @if self.writes() { (self.replaced(frame)) (self.numbering(frame)) (self.ways(frame)) }
                @if self.text.provisions.is_empty() { p { (texts.draft_empty()) } }
                @else { h2.unseen { (texts.draft_text()) } (law::contents(frame, &self.text)) (law::text_with(frame, &self.text, |one| self.beside(frame, one))) }
            }
        };
        frame.document(Head { is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::draft_pages()
    }

    const fn writes(&self) -> bool {
        self.may_write && !self.is_withdrawn
    }

    fn state(&self, frame: &Frame) -> String {
        let texts = frame.texts();
        match (self.bill.version, self.is_new) {
            (0, _) if self.is_withdrawn => texts.drafting_given_up(),
            _ if self.is_withdrawn => texts.drafting_withdrawn(),
            (0, _) => texts.draft_not_public(),
            (version, true) => texts.draft_is_new(version),
            (version, false) => texts.draft_is_published(version),
        }
    }

    fn replaced(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if let Some(Replaced { kept, added, removed, seen }) = &self.replaced {
                section.staff {
                    p { (texts.draft_replaced(*kept, *added, *removed)) }
                    form method="post" action={ (self.bill.address()) "/import/take-back" } {
                        (forms::csrf(frame))
                        input type="hidden" name="seen" value=(seen);
                        button.button.quiet { (texts.draft_replaced_back()) }
                    }
                }
            }
        }
    }

    /// What is odd about its numbers.
    fn numbering(&self, frame: &Frame) -> Markup {
        let (texts, gaps) = (frame.texts(), self.text.gaps());
        html! {
            @if let Some(problem) = self.text.misnumbered() {
                p.error { (texts.draft_misnumbered(import_fault::words(&problem, texts))) }
            }
            @if !gaps.is_empty() {
                section.staff {
                    p { (texts.draft_gaps()) }
                    ul {
                        @for Gap { after, found } in gaps {
                            li {
                                @match after {
                                    Some(after) => (texts.draft_gap(after, found)),
                                    None => (texts.draft_gap_first(found)),
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    fn ways(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let own = self.bill.address();
        html! {
            ul.ways {
                li { a href={ (own) "/insert" } { (texts.draft_insert_first()) } }
                li { a href={ (own) "/import" } { (texts.import_title()) } }
                li { a href={ (own) "/describe" } { (texts.describe_title()) } }
                li { a href={ (own) "/steps" } { (texts.bill_steps_title()) } }
                @if self.is_consulted { li { a href={ (own) "/answering" } { (texts.answers_title()) } } }
                @if self.bill.version > 0 && self.is_new {
                    li { a href={ (own) "/draft/changes" } { (texts.draft_changes()) } }
                }
            }
        }
    }

    /// The way to its form.
    fn beside(&self, frame: &Frame, one: &Provision) -> Beside {
        if !self.writes() {
            return Beside::default();
        }
        let (texts, label) = (frame.texts(), in_short(one));
        let address = format!("{}/draft/{}", self.bill.address(), one.id);
        let content = html! { a.beside href=(address) aria-label=(texts.draft_edit_which(label)) { (texts.draft_edit()) } };
        Beside { content, warmth: "cold" }
    }
}
