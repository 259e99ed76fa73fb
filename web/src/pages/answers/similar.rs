//! What says much the same, to be put together with one click.

use maud::{Markup, html};

use super::{ShownGroup, chosen};
use crate::pages::drafting::fields::Fields;
use crate::pages::petition_text::paragraphs;
use crate::pages::{Back, Frame, forms};

#[derive(Debug, Clone, Default)]
pub struct SimilarComments {
    /// What each is called and what it says.
    pub alike: Vec<(String, String)>,
    /// The comment at hand, which goes with them.
    pub with: Option<String>,
    /// The group they are proposed for; else a new one.
    pub into: Option<ShownGroup>,
    /// What a new one would be called: never the words of whoever wrote them.
    pub title: String,
    /// By which the same form makes one group.
    pub key: String,
}

const FORM: &str = "similar";

impl SimilarComments {
    pub(super) fn render(&self, frame: &Frame, desk: &str, back: Option<&Back>) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, FORM, back);
        html! {
            section.quoted {
                h2 { (texts.answers_similar()) }
                p {
                    @if self.into.is_some() { (texts.answers_similar_fit()) }
                    @else { (texts.answers_similar_lead()) }
                }
                form method="post" action={ (desk) "/" (FORM) } {
                    (forms::csrf(frame))
                    @match &self.into {
                        Some(group) => (fields.hidden("into", &group.id)),
                        None => {
                            (fields.hidden("title", &self.title))
                            (fields.hidden("key", &self.key))
                        },
                    }
                    @if let Some(id) = &self.with { (fields.hidden(&chosen(id), "yes")) }
                    @for (id, text) in &self.alike { (one(frame, &fields.name(&chosen(id)), text)) }
                    button.button.quiet {
                        @if self.into.is_some() { (texts.answers_similar_add()) }
                        @else { (texts.answers_similar_submit()) }
                    }
                }
            }
        }
    }
}

/// Ticked: who finds that it does not belong here takes the tick away.
fn one(frame: &Frame, name: &str, text: &str) -> Markup {
    html! {
        label.choice for=(name) {
            input #(name) type="checkbox" name=(name) value="yes" checked;
            span { (paragraphs(frame, text)) }
        }
    }
}

/// Where the comment at hand would fit in.
pub(super) fn fits(frame: &Frame, desk: &str, id: &str, groups: &[ShownGroup]) -> Markup {
    let texts = frame.texts();
    let fields = Fields::of(frame, FORM, None);
    html! {
        @for group in groups {
            form method="post" action={ (desk) "/" (FORM) } {
                (forms::csrf(frame))
                (fields.hidden("into", &group.id))
                (fields.hidden(&chosen(id), "yes"))
                button.button.quiet { (texts.answers_similar_into(&group.title)) }
            }
        }
    }
}
