//! The table of grounds, for everyone; for the petitions secretariat with the way to change it.

use maud::{Markup, html};

use super::ground::ShownGround;
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct GroundsPage {
    pub grounds: Vec<ShownGround>,
    /// Whether the viewer may.
    pub may_edit: bool,
}

impl GroundsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.grounds_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.grounds_lead()) }
                p { a href="/moderation/record" { (texts.grounds_record()) } }
                ul.cards { @for ground in &self.grounds { (self.ground(frame, ground)) } }
                @if self.may_edit {
                    p { a.button href="/moderation/grounds/new" { (texts.ground_add()) } }
                }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        let grounds = samples::shown_grounds();
        vec![Self { grounds: grounds.clone(), may_edit: false }, Self { grounds, may_edit: true }]
    }

    fn ground(&self, frame: &Frame, ground: &ShownGround) -> Markup {
        let (texts, title) = (frame.texts(), ground.title(frame.locale));
        html! {
            li.card id=(ground.code) {
                h2 { (title) }
                @if let Some(text) = ground.text(frame.locale) { p { (text) } }
                (ground.marks(frame))
                p.count { (ground.code) }
                @if self.may_edit {
                    p {
                        a href={ "/moderation/grounds/" (ground.code) } aria-label=(texts.ground_edit_which(&title)) {
                            (texts.ground_edit())
                        }
                    }
                }
            }
        }
    }
}
