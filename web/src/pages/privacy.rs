//! What is kept about people, where and why: short and true.

use maud::{Markup, html};

use super::Frame;
use super::layout::Head;

#[derive(Debug, Clone, Copy)]
pub struct PrivacyPage;

impl PrivacyPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.privacy_title();
        let sections = [
            (texts.privacy_sign_in(), texts.privacy_sign_in_text()),
            (texts.privacy_signing(), texts.privacy_signing_text()),
            (texts.privacy_starting(), texts.privacy_starting_text()),
            (texts.privacy_public(), texts.privacy_public_text()),
            (texts.privacy_browser(), texts.privacy_browser_text()),
            (texts.privacy_where(), texts.privacy_where_text()),
            (texts.privacy_rights(), texts.privacy_rights_text()),
        ];
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.privacy_lead()) }
                @for (heading, text) in &sections { section { h2 { (heading) } p { (text) } } }
                p { a href="/me" { (texts.privacy_rights_link()) } }
                p { a href="/privacy/retention" { (texts.retention_link()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        vec![Self]
    }
}
