//! Removing a provision that others stand in: what goes with it is seen first.

use maud::{Markup, html};
use provisions::{Provision, label};

use super::fields::Fields;
use super::provision::below;
use super::{BillHead, ProvisionStep};
use crate::pages::layout::Head;
use crate::pages::provision_text::in_short;
use crate::pages::{Frame, forms, samples};

#[derive(Debug, Clone)]
pub struct RemovalPage {
    pub bill: BillHead,
    pub provision: Provision,
    /// What it was, with all below it.
    pub seen_below: String,
}

impl RemovalPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.provision_remove_title(label(&self.provision));
        let step = ProvisionStep::Remove;
        let fields = Fields::of(frame, step.code(), None);
        let own = format!("{}/draft/{}", self.bill.address(), self.provision.id);
        let count = below(&self.provision);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.bill.render(frame))
                p { strong { (in_short(&self.provision)) } }
                @if count > 0 {
                    p { (texts.provision_remove_below(count)) }
                    ul { @for child in &self.provision.children { li { (in_short(child)) } } }
                }
                form method="post" action={ (own) "/" (step.code()) } {
                    (forms::csrf(frame))
                    (fields.hidden("seen", &self.seen_below))
                    button.button { (texts.provision_remove_which(label(&self.provision))) }
                }
                p { a href=(own) { (texts.provision_remove_not()) } }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::removal_pages()
    }
}
