//! What a bill is: for one that begins, and for one whose title or initiator is written anew.

use bills::{Initiator, Kind};
use maud::{Markup, html};

use super::fields::{Asked, Fields, has_errors, summary};
use super::{Back, BillHead};
use crate::pages::bill_names::{initiator_name, kind_name};
use crate::pages::layout::Head;
use crate::pages::{Frame, forms, samples};

/// What its fields begin with.
pub(in crate::pages) const FORM: &str = "bill";

#[derive(Debug, Clone)]
pub struct BillFormPage {
    /// `None` for one that begins.
    pub bill: Option<BillHead>,
    pub initiator: Option<Initiator>,
    pub initiated_by: String,
    pub back: Option<Back>,
}

impl BillFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = match self.bill {
            None => texts.drafting_new(),
            Some(_) => texts.describe_title(),
        };
        let address = self.address();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                (summary(frame, self.back.as_ref(), &address))
                @if let Some(bill) = &self.bill { (bill.render(frame)) }
                form method="post" action=(address) novalidate {
                    (forms::csrf(frame))
                    (self.fields(frame))
                    button.button { (texts.describe_submit()) }
                }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::bill_form_pages()
    }

    fn address(&self) -> String {
        self.bill
            .as_ref()
            .map_or("/drafting/new".to_owned(), |bill| format!("{}/describe", bill.address()))
    }

    fn fields(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, FORM, self.back.as_ref());
        let standing = self.bill.as_ref().map_or("", |bill| &bill.title);
        let kinds = Kind::ALL.iter().map(|kind| (kind.code(), kind_name(frame.locale, *kind)));
        let initiators =
            Initiator::ALL.iter().map(|one| (one.code(), initiator_name(frame.locale, *one)));
        let initiator = self.initiator.map_or("", Initiator::code);
        html! {
            @if self.bill.is_none() {
                (fields.choice(frame, "kind", &texts.describe_kind(), "", &kinds.collect::<Vec<_>>()))
            }
            (fields.text(frame, Asked {
                name: "title", label: texts.describe_bill_title(), hint: Some(texts.describe_bill_title_hint()),
                standing, rows: Some(2), is_required: true,
            }))
            (fields.choice(frame, "initiator", &texts.describe_initiator(), initiator, &initiators.collect::<Vec<_>>()))
            (fields.text(frame, Asked {
                name: "initiated_by", label: texts.describe_initiated_by(), hint: Some(texts.describe_initiated_by_hint()),
                standing: &self.initiated_by, rows: None, is_required: true,
            }))
            (fields.hidden("seen", standing))
        }
    }
}
