//! Documents that are attached to a step: a file and its title each. One that has arrived is remembered by
//! its digest, so that a form which comes back need not send it again.

use maud::{Markup, html};

use super::fields::Fields;
use crate::pages::Frame;
use crate::pages::forms;

/// As many as a form takes.
pub const DOCUMENTS: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFault {
    TooLarge,
    Empty,
    NotAllowed,
    TitleMissing,
    FileMissing,
}

impl DocumentFault {
    pub(super) fn told(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::TooLarge => texts.document_too_large(),
            Self::Empty => texts.document_empty(),
            Self::NotAllowed => texts.document_not_allowed(),
            Self::TitleMissing => texts.document_name_missing(),
            Self::FileMissing => texts.document_file_missing(),
        }
    }
}

pub(super) fn render(frame: &Frame, fields: &Fields<'_>) -> Markup {
    let texts = frame.texts();
    let is_open = fields.sent.is_some();
    html! {
        details open[is_open] {
            summary { (texts.documents_title()) }
            p.hint { (texts.documents_hint()) }
            @for n in 1..=DOCUMENTS { (one(frame, fields, n)) }
        }
    }
}

fn one(frame: &Frame, fields: &Fields<'_>, n: usize) -> Markup {
    let texts = frame.texts();
    let [file, title, kept, name] =
        ["file", "title", "kept", "name"].map(|part| format!("{part}-{n}"));
    let (wrong, attached) = (fields.wrong(&file), fields.value(&kept));
    let id = fields.step.field(&file);
    html! {
        div.field.wrong[wrong.is_some()] {
            label for=(id) { (texts.document_file(n.to_string())) }
            (forms::error(frame, &id, wrong.as_deref()))
            @if !attached.is_empty() {
                p.hint { (texts.document_attached(fields.value(&name))) }
                input type="hidden" name=(fields.step.field(&kept)) value=(attached);
                input type="hidden" name=(fields.step.field(&name)) value=(fields.value(&name));
            }
            input #(id) name=(id) type="file" accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt"
                aria-describedby=[forms::described_by(&id, false, wrong.is_some())]
                aria-invalid=[wrong.is_some().then_some("true")];
        }
        (fields.text(frame, &title, texts.document_name(n.to_string()), None, None))
    }
}
