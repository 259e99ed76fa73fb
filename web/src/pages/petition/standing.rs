//! The box beside the text: the number of signatures, where it stands, and the one thing to do.

use i18n::numbers::number;
use maud::{Markup, html};
use petitions::Way;

use super::{OwnSignature, PetitionPage, following};
use crate::pages::instant::{instant, sentence};
use crate::pages::petition_text::paragraphs;
use crate::pages::tally::live_switch;
use crate::pages::{Frame, PetitionState};

impl PetitionPage {
    pub(super) fn standing(&self, frame: &Frame) -> Markup {
        let live = self.state.is_open().then(|| format!("/petitions/{}/live", self.number));
        html! {
            section.standing data-live=[live] {
                @if self.state.is_public() { (self.tally().render(frame)) }
                (self.way.render(frame))
                (self.stage(frame))
                @if self.may_discard { p { a href={ "/petitions/" (self.number) "/discard" } { (self.discard(frame)) } } }
                @if self.state.is_open() { (live_switch(frame)) }
                @if let Some(is_followed) = self.is_followed {
                    (following::render(frame, &self.number, is_followed))
                } @else if self.state.is_public() {
                    (following::sign_in_first(frame, &self.number))
                }
            }
        }
    }

    fn stage(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        match &self.state {
            PetitionState::Draft | PetitionState::ChangesAsked => self.draft(frame),
            PetitionState::Endorsing => {
                html! {
                    @if let Some(endorsements) = self.endorsements { (endorsements.render(frame)) }
                    @if self.may_discard {
                        a.button href={ "/petitions/" (self.number) "/share" } { (texts.own_share()) }
                    }
                }
            }
            PetitionState::Submitted { .. } if self.is_gone() => {
                html! { p { (texts.petition_text_gone_lead()) } }
            }
            PetitionState::Submitted { .. } => self.staff.review(frame, &self.number),
            PetitionState::Open { .. } => self.sign(frame),
            PetitionState::Closed { reason, .. } => self.closed(frame, reason.as_deref()),
            PetitionState::Discarded => html! { p { (texts.petition_discarded_lead()) } },
            PetitionState::Imported => {
                html! { @if let Some(imported) = &self.imported { (imported.render(frame)) } }
            }
            PetitionState::Refused { .. } => html! { h2 { (texts.state_refused()) } },
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
                @if self.way.way == Way::Gathering && !self.tally().is_reached() { (texts.petition_not_reached()) " " }
                (texts.petition_closed_lead())
            }
            @if let Some(reason) = reason {
                h2 { (texts.petition_closed_reason()) }
                (paragraphs(frame, reason))
            }
            @if let Some(signature) = &self.signature { (self.signed(frame, signature)) }
        }
    }
}
