//! What a draft changes in the last version, before it is published.

use maud::{Markup, html};
use provisions::{Change, Compared};

use super::BillHead;
use crate::pages::comparison::{changes, summary};
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct DraftChangesPage {
    pub bill: BillHead,
    pub compared: Vec<Compared>,
}

impl DraftChangesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.draft_changes_title(self.bill.version);
        let is_same = self.compared.iter().all(|one| one.change == Change::Same && !one.moved);
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (self.bill.render(frame))
                @if is_same { p { (texts.draft_changes_none()) } }
                @else { (summary(frame, &self.compared)) (changes::render(frame, &self.compared)) }
            }
        };
        frame.document(Head { is_law: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::draft_changes_pages()
    }
}
