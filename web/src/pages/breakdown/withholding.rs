//! For the secretariat and moderators: of a sensitive petition only totals are told.

use maud::{Markup, html};

use crate::failure::Fault;
use crate::pages::Frame;
use crate::pages::forms::{TextField, csrf, error_summary};
use crate::telling;

/// As it was filled in.
#[derive(Debug, Clone, Default)]
pub struct WithholdForm {
    pub words: String,
    pub fault: Option<Fault>,
}

impl WithholdForm {
    pub(super) const fn has_error(&self) -> bool {
        self.fault.is_some()
    }

    pub(super) fn render(&self, frame: &Frame, number: &str, is_withheld: bool) -> Markup {
        let texts = frame.texts();
        let error = self.fault.map(|fault| telling::field(fault, frame.locale));
        let summary: Vec<_> = error.clone().map(|text| ("words", text)).into_iter().collect();
        let (title, note, button, step) = if is_withheld {
            let button = texts.breakdown_allow();
            (texts.breakdown_allow_title(), texts.breakdown_allow_note(), button, "allow")
        } else {
            let button = texts.breakdown_withhold();
            (texts.breakdown_withhold_title(), texts.breakdown_withhold_note(), button, "withhold")
        };
        let field = TextField {
            name: "words",
            label: texts.breakdown_words(),
            hint: Some(texts.breakdown_words_hint()),
            value: &self.words,
            error,
            rows: Some(3),
            is_required: true,
        };
        html! {
            section.staff aria-labelledby="withhold-title" {
                h2 #withhold-title { (title) }
                p.note { (note) }
                (error_summary(frame, &summary))
                form method="post" action={ "/petitions/" (number) "/breakdown/" (step) } novalidate {
                    (csrf(frame))
                    (field.render(frame))
                    button.button { (button) }
                }
            }
        }
    }
}
