//! What one has signed, with receipts, and a way to take each back while it can be.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::{instant, sentence};
use super::layout::Head;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct MySignaturesPage {
    /// The latest first.
    pub signatures: Vec<MySignature>,
    /// Which do not count any more, by no doing of one's own.
    pub invalidated: Vec<InvalidatedSignature>,
}

#[derive(Debug, Clone)]
pub struct InvalidatedSignature {
    pub number: String,
    pub action: String,
    pub at: Timestamp,
}

#[derive(Debug, Clone)]
pub struct MySignature {
    pub number: String,
    pub action: String,
    pub signed_at: Timestamp,
    /// The place in the log.
    pub position: u64,
    /// Whether the petition is open and the signature stands.
    pub may_withdraw: bool,
}

impl MySignaturesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.my_signatures_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.signatures.is_empty() && self.invalidated.is_empty() {
                    section.none {
                        p { (texts.my_signatures_none()) }
                        a.button href="/petitions" { (texts.my_signatures_browse()) }
                    }
                }
                @else {
                    ul.cards {
                        @for signature in &self.signatures { (signature.render(frame)) }
                        @for invalidated in &self.invalidated { (invalidated.render(frame)) }
                    }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let signatures = samples::my_signatures();
        let invalidated = signatures.iter().take(1).map(|signature| InvalidatedSignature {
            number: signature.number.clone(),
            action: signature.action.clone(),
            at: signature.signed_at,
        });
        let invalidated = invalidated.collect();
        vec![Self { signatures: vec![], invalidated: vec![] }, Self { signatures, invalidated }]
    }
}

impl InvalidatedSignature {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h2 { a href={ "/petitions/" (self.number) } lang=[frame.citizens_language()] { (self.action) } }
                p { strong.error { (texts.my_signature_invalidated()) } " " (instant(self.at)) }
                p.note { (texts.my_signature_invalidated_why()) }
            }
        }
    }
}

impl MySignature {
    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            li.card {
                h2 { a href={ "/petitions/" (self.number) } lang=[frame.citizens_language()] { (self.action) } }
                p { (sentence!(texts.my_signature_signed(), instant(self.signed_at))) }
                p { (self.receipt(frame)) }
                @if self.may_withdraw { (self.withdraw(frame)) }
            }
        }
    }

    fn receipt(&self, frame: &Frame) -> Markup {
        html! {
            a href={ "/petitions/" (self.number) "/signed" } {
                (frame.texts().petition_receipt(number(self.position)))
            }
        }
    }

    fn withdraw(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            a.button.quiet href={ "/petitions/" (self.number) "/withdraw" }
                aria-label=(texts.my_signature_withdraw_which(&self.action)) { (texts.petition_withdraw()) }
        }
    }
}
