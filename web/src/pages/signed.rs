//! The receipt: proof that a signature was recorded, and where.

use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, html};

use super::instant::instant;
use super::layout::Head;
use super::petition::following;
use super::{Frame, samples};

#[derive(Debug, Clone)]
pub struct SignedPage {
    pub number: String,
    pub action: String,
    pub signed_at: Timestamp,
    /// The place in the log.
    pub position: u64,
    /// Whether the person had signed before and this is their first receipt.
    pub is_earlier: bool,
    /// On a service point's device, where they are signed out already.
    pub is_at_point: bool,
    /// Of whoever may follow what they have signed.
    pub is_followed: Option<bool>,
}

impl SignedPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, lead) = if self.is_earlier {
            (texts.signed_already_title(), texts.signed_already_lead())
        } else {
            (texts.signed_title(), texts.signed_lead())
        };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (lead) }
                (self.receipt(frame))
                p.note { (texts.signed_position_note()) }
                @if self.is_at_point {
                    p { strong { (texts.points_signed_out()) } }
                    p { a.button href="/petitions" { (texts.points_next()) } }
                } @else {
                    p { a.button href={ "/petitions/" (self.number) } { (texts.signed_back()) } }
                    @if let Some(is_followed) = self.is_followed { (following::render(frame, &self.number, is_followed)) }
                    p { a href="/me/signatures" { (texts.signed_mine()) } }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        [(false, false, Some(false)), (true, false, Some(true)), (false, true, None)]
            .map(|(is_earlier, is_at_point, is_followed)| Self {
                number: samples::NUMBER.to_owned(),
                action: samples::ACTION.to_owned(),
                signed_at: samples::now(),
                position: 8_121,
                is_earlier,
                is_at_point,
                is_followed,
            })
            .into()
    }

    fn receipt(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section.receipt aria-labelledby="receipt" {
                h2.unseen #receipt { (texts.signed_receipt()) }
                dl {
                    div.position { dt { (texts.signed_position()) } dd { (number(self.position)) } }
                    div { dt { (texts.signed_at()) } dd { (instant(self.signed_at)) } }
                    div {
                        dt { (texts.signed_petition()) }
                        dd { span lang=[frame.citizens_language()] { (self.action) } br; span.number { (self.number) } }
                    }
                }
            }
        }
    }
}
