//! One petition: where it stands, how many signed, what it asks and why; and what the person
//! looking may do about it, one thing at a time.

mod staff;

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

pub use self::staff::{CloseForm, StaffForms};
use super::instant::{instant, sentence};
use super::layout::Head;
use super::petition_text::{marked_up, paragraphs};
use super::tally::{Tally, live_switch};
use super::{Frame, Kind, PetitionState, samples};

#[derive(Debug, Clone)]
pub struct PetitionPage {
    pub number: String,
    /// What Parliament should do; the title. Empty when the text is not there any more.
    pub action: String,
    pub background: String,
    /// The longer explanation; may be empty.
    pub additional_details: String,
    pub kind: Kind,
    pub goal: u64,
    pub state: PetitionState,
    pub signature_count: u64,
    /// When the count was true.
    pub as_of: Timestamp,
    /// The viewer's own counted signature.
    pub signature: Option<OwnSignature>,
    /// Whether the viewer is the petitioner of this draft.
    pub may_submit: bool,
    /// Whether the viewer is the petitioner, and it is not public.
    pub may_discard: bool,
    /// What the staff may do.
    pub staff: StaffForms,
}

/// A signature as its signer sees it.
#[derive(Debug, Clone, Copy)]
pub struct OwnSignature {
    pub signed_at: Timestamp,
    /// The place in the log, which is the number of the receipt.
    pub position: u64,
}

impl PetitionPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let title = frame.texts().petition_text_gone();
        let title = if self.is_gone() { &title } else { &self.action };
        let head = Head {
            description: Some(&self.background),
            has_errors: self.staff.has_error(),
            is_live: self.state.is_open(),
            ..Head::titled(title)
        };
        let texts = frame.texts();
        let content = html! {
            article.wide.petition {
                header {
                    (self.state.line(frame))
                    @if self.is_gone() { h1 { (title) } }
                    @else { h1 lang=[frame.citizens_language()] { (title) } }
                    p.number { (texts.petition_number()) " " (self.number) }
                }
                (self.standing(frame))
                div.story { (self.story(frame)) (self.staff.close_form(frame, &self.number)) }
            }
        };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::petition_pages()
    }

    /// The box beside the text: the number of signatures, and the one thing to do.
    fn standing(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let live = self.state.is_open().then(|| format!("/petitions/{}/live", self.number));
        html! {
            section.standing data-live=[live] {
                @if self.state.is_public() { (self.tally().render(frame)) }
                @match &self.state {
                    PetitionState::Draft | PetitionState::ChangesAsked => (self.draft(frame)),
                    PetitionState::Endorsing if self.may_discard => a.button href={ "/petitions/" (self.number) "/share" } { (texts.own_share()) },
                    PetitionState::Submitted { .. } if self.is_gone() => p { (texts.petition_text_gone_lead()) },
                    PetitionState::Submitted { .. } => (self.staff.review(frame, &self.number)),
                    PetitionState::Open { .. } => (self.sign(frame)),
                    PetitionState::Closed { reason, .. } => (self.closed(frame, reason.as_deref())),
                    PetitionState::Discarded => p { (texts.petition_discarded_lead()) },
                    PetitionState::Endorsing | PetitionState::Refused { .. } | PetitionState::Imported => {},
                }
                @if self.may_discard { p { a href={ "/petitions/" (self.number) "/discard" } { (self.discard(frame)) } } }
                @if self.state.is_open() { (live_switch(frame)) }
            }
        }
    }

    fn draft(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if self.may_submit {
                p { (texts.petition_draft_lead()) }
                a.button href={ "/petitions/" (self.number) "/edit?step=check" } { (texts.own_continue()) }
            }
        }
    }

    fn discard(&self, frame: &Frame) -> String {
        match self.state {
            PetitionState::Submitted { .. } | PetitionState::Endorsing => {
                frame.texts().petition_discard_submitted()
            }
            _ => frame.texts().petition_discard_draft(),
        }
    }

    fn sign(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let Some(signature) = &self.signature else {
            return html! {
                a.button href={ "/petitions/" (self.number) "/sign" } { (texts.petition_sign()) }
                p.note { (texts.petition_sign_note()) }
            };
        };
        html! {
            (self.signed(frame, signature))
            p { a href={ "/petitions/" (self.number) "/withdraw" } { (texts.petition_withdraw()) } }
        }
    }

    fn signed(&self, frame: &Frame, signature: &OwnSignature) -> Markup {
        let texts = frame.texts();
        html! {
            div.done {
                h2 { (texts.petition_you_signed()) }
                p { (sentence!(texts.petition_you_signed_at(), instant(signature.signed_at))) }
                p {
                    a href={ "/petitions/" (self.number) "/signed" } {
                        (texts.petition_receipt(number(signature.position)))
                    }
                }
            }
        }
    }

    fn closed(&self, frame: &Frame, reason: Option<&str>) -> Markup {
        let texts = frame.texts();
        html! {
            p.outcome {
                @if !self.tally().is_reached() { (texts.petition_not_reached()) " " }
                (texts.petition_closed_lead())
            }
            @if let Some(reason) = reason {
                h2 { (texts.petition_closed_reason()) }
                (paragraphs(frame, reason))
            }
            @if let Some(signature) = &self.signature { (self.signed(frame, signature)) }
        }
    }

    fn story(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            dl.facts {
                div { dt { (texts.petition_kind()) } dd { (self.kind.name(frame.locale)) } }
                div { dt { (texts.petition_consequence()) } dd { (self.kind.consequence(frame.locale, self.goal)) } }
            }
            @if !self.is_gone() {
                section { h2 { (texts.petition_background()) } (paragraphs(frame, &self.background)) }
            }
            @if !self.additional_details.trim().is_empty() {
                section { h2 { (texts.petition_details()) } (marked_up(frame, &self.additional_details)) }
            }
            p.note { (texts.petition_names_withheld()) }
        }
    }

    const fn is_gone(&self) -> bool {
        self.action.is_empty()
    }

    const fn tally(&self) -> Tally {
        Tally { signature_count: self.signature_count, goal: self.goal, as_of: self.as_of }
    }
}
