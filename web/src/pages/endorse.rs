//! What those see who were sent a petition's link, before anyone has moderated it.

use i18n::numbers::number;
use maud::{Markup, html};

use super::addresses::sign_in_address;
use super::forms::csrf;
use super::layout::Head;
use super::petition_text::{asked, marked_up, paragraphs};
use super::share::progress;
use super::{Frame, Kind, samples};

#[derive(Debug, Clone)]
pub struct EndorsePage {
    pub number: String,
    /// The part of the address that opens it.
    pub link: String,
    pub action: String,
    pub background: String,
    pub additional_details: String,
    pub kind: Kind,
    pub goal: u64,
    pub endorsement_count: u64,
    pub needed: u64,
    pub state: EndorseState,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndorseState {
    SignInFirst,
    Ready,
    Endorsed,
    Own,
    UnderAge,
    /// It waits for a moderator already.
    Enough,
    /// A moderator gave it back.
    WrittenAnew,
}

impl EndorsePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        // Not what it asks: where a link is shared, its title is shown to those who do not open it.
        let title = texts.endorse_title();
        let content = html! {
            article.wide.narrow {
                h1 { (title) }
                p.lead { (texts.endorse_lead()) }
                @if self.state != EndorseState::WrittenAnew { section.receipt {
                    h2 { (asked(frame, &self.action)) }
                    p.number { (texts.petition_number()) " " (self.number) }
                    dl.facts {
                        div { dt { (texts.petition_kind()) } dd { (self.kind.name(frame.locale)) } }
                        div { dt { (texts.petition_consequence()) } dd { (self.kind.consequence(frame.locale, self.goal)) } }
                    }
                    h3 { (texts.petition_background()) }
                    (paragraphs(frame, &self.background))
                    @if !self.additional_details.is_empty() {
                        h3 { (texts.petition_details()) }
                        (marked_up(frame, &self.additional_details))
                    }
                } }
                @if self.needed > 0 { (progress(frame, self.endorsement_count, self.needed)) }
                (self.act(frame))
                p.note { (texts.endorse_unmoderated()) }
            }
        };
        let head = Head { is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::endorse_pages()
    }

    fn act(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let here = format!("/petitions/{}/endorse/{}", self.number, self.link);
        match self.state {
            EndorseState::SignInFirst => html! {
                p { (texts.endorse_who()) }
                p { a.button href=(sign_in_address(&here)) { (texts.endorse_sign_in()) } }
            },
            EndorseState::Ready => html! {
                p { (texts.endorse_who()) }
                p { (texts.endorse_recorded()) }
                form method="post" action=(here) {
                    (csrf(frame))
                    button.button { (texts.endorse_submit()) }
                }
            },
            EndorseState::Endorsed => html! {
                div.done role="status" {
                    h2 { (texts.endorse_done()) }
                    p { (texts.endorse_done_lead(number(self.needed))) }
                    p { (texts.endorse_sign_later()) }
                }
            },
            EndorseState::Own => html! {
                p.wrong { (texts.endorse_own()) }
                p { a.button href={ "/petitions/" (self.number) "/share" } { (texts.endorse_own_share()) } }
            },
            EndorseState::UnderAge => html! { p.wrong { (texts.endorse_under_age()) } },
            EndorseState::WrittenAnew => html! {
                div.done { h2 { (texts.endorse_written_anew()) } p { (texts.endorse_written_anew_lead()) } }
            },
            EndorseState::Enough => html! {
                div.done { h2 { (texts.endorse_enough()) } p { (texts.endorse_enough_lead()) } }
            },
        }
    }
}
