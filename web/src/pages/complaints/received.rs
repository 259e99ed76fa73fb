//! The receipt: it is in, under this number, with this code.

use kernel::Timestamp;
use maud::{Markup, html};

use crate::pages::Frame;
use crate::pages::instant::instant;
use crate::pages::layout::Head;

#[derive(Debug, Clone)]
pub struct ComplaintReceivedPage {
    pub number: String,
    pub code: String,
    pub at: Timestamp,
    pub is_tip: bool,
    /// The same form was sent before.
    pub again: bool,
}

impl ComplaintReceivedPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title =
            if self.again { texts.complaint_received_before() } else { texts.complaint_received() };
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                dl.facts.receipt {
                    div { dt { (texts.complaint_number()) } dd { strong.number { (self.number) } } }
                    div { dt { (texts.complaint_code()) } dd { strong.number { (self.code) } } }
                    div { dt { (texts.complaint_received_at()) } dd { (instant(self.at)) } }
                }
                p { (texts.complaint_keep_code()) }
                @if self.is_tip { p { (texts.complaint_tip_received()) } } @else {
                    p { (texts.complaint_received_next()) }
                    p { a href="/me/notices/wishes" { (texts.complaint_received_wishes()) } }
                }
                p { a.button href={ "/complaints/" (self.number) } { (texts.complaint_see()) } }
            }
        };
        frame.document(Head { is_unlisted: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let page = Self {
            number: "CN-48291-73305".to_owned(),
            code: "K7QM-2FXA".to_owned(),
            at: crate::pages::samples::now(),
            is_tip: false,
            again: false,
        };
        vec![page.clone(), Self { is_tip: true, ..page.clone() }, Self { again: true, ..page }]
    }
}
