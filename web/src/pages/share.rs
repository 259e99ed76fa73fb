//! The link that a petitioner sends to others, for their endorsement.

use i18n::numbers::number;
use maud::{Markup, PreEscaped, html};

use super::layout::Head;
use super::petition_text::quoted;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct SharePage {
    pub number: String,
    pub action: String,
    /// Of the page behind the link, whole.
    pub address: String,
    pub endorsement_count: u64,
    pub needed: u64,
    /// The address as an SVG, where it is short enough for one.
    pub qr: Option<String>,
}

impl SharePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.share_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.share_lead(number(self.needed))) }
                (quoted(frame, &texts.discard_petition(), &self.action, &self.number))
                (progress(frame, self.endorsement_count, self.needed))
                div.field {
                    label for="address" { (texts.share_address()) }
                    p.hint #address-hint { (texts.share_address_hint()) }
                    input #address type="text" readonly value=(self.address) aria-describedby="address-hint";
                }
                div.field {
                    label for="text" { (texts.share_text()) }
                    textarea #text rows="5" readonly { "\n" (texts.share_words(&self.action, &self.address)) }
                }
                @if let Some(qr) = &self.qr {
                    section {
                        h2 { (texts.share_qr()) }
                        p { (texts.share_qr_lead()) }
                        div.qr { (PreEscaped(qr)) }
                    }
                }
                p.note { (texts.share_note()) }
                p { a.button.quiet href="/me/petitions" { (texts.nav_my_petitions()) } }
                p { a href={ "/petitions/" (self.number) "/discard" } { (texts.petition_discard_submitted()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::share_pages()
    }
}

/// How many stand behind it, of how many.
pub(super) fn progress(frame: &Frame, count: u64, needed: u64) -> Markup {
    let text = frame.texts().share_count(count, number(count), number(needed));
    html! {
        div {
            progress.full[count >= needed] max=(needed.max(1)) value=(count.min(needed)) aria-hidden="true" {}
            p.count { (text) }
        }
    }
}
