//! Writing to the 11-11 centre: what about, where, in what words, and who one is; a tip says nothing of who.

use std::collections::BTreeMap;
use std::sync::Arc;

use complaints::{FileLimits, Kind};
use directory::Table;
use i18n::numbers::number;
use kernel::Division;
use kernel::words::TextFault;
use maud::{Markup, html};

use super::choices::{self, Chooser};
use super::names::field_name;
use crate::failure::Fault;
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary_named};
use crate::pages::forms;
use crate::pages::layout::Head;
use crate::pages::{Back, Frame};

#[derive(Debug, Clone)]
pub struct ComplaintFormPage {
    pub is_tip: bool,
    pub table: Arc<Table>,
    /// Where they live, as the state says.
    pub division: Option<Division>,
    /// Of the form: sent twice, it is one complaint.
    pub key: String,
    pub text_length_max: usize,
    pub files: FileLimits,
    pub back: Option<Back>,
}

pub const FORM: &str = "complaint";

impl ComplaintFormPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title =
            if self.is_tip { texts.complaints_tip_title() } else { texts.complaints_write_title() };
        let fields = Fields::of(frame, FORM, self.back.as_ref());
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                @if self.is_tip { p { (texts.complaints_tip_lead()) } } @else { p { (texts.complaints_write_lead()) } }
                (summary_named(frame, self.back.as_ref(), self.address(), |id| field_name(frame.locale, id)))
                form method="post" action=(self.address()) enctype="multipart/form-data" novalidate {
                    (forms::csrf(frame))
                    (fields.hidden("key", fields.value("key", &self.key)))
                    (self.matter(frame, &fields))
                    @if !self.is_tip { (sender(frame, &fields)) }
                    (files(frame, &fields, self.files))
                    button.button { (texts.complaint_submit()) }
                }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        let head = Head { has_errors, is_unlisted: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    const fn address(&self) -> &'static str {
        if self.is_tip { "/complaints/tip" } else { "/complaints/new" }
    }

    fn matter(&self, frame: &Frame, fields: &Fields<'_>) -> Markup {
        let texts = frame.texts();
        let words = Asked {
            name: "text",
            label: texts.complaint_text(),
            hint: Some(texts.complaint_text_hint(number(self.text_length_max as u64))),
            standing: "",
            rows: Some(8),
            is_required: true,
        };
        let place = self.division.map_or("", Division::code);
        html! {
            (fields.choice(frame, "kind", &texts.complaint_kind(), Kind::Complaint.code(), &choices::kinds(frame.locale)))
            (choices::topics(frame, fields, &self.table, None, Chooser::Citizen))
            (fields.choice(frame, "division", &texts.complaint_division(), place, &choices::places(frame)))
            (fields.text(frame, words))
        }
    }

    pub fn samples() -> Vec<Self> {
        let page = Self {
            is_tip: false,
            table: Arc::new(Table::defaults().unwrap_or_default()),
            division: Division::from_code("MN-1-1119"),
            key: "sample".to_owned(),
            text_length_max: 10_000,
            files: FileLimits::default(),
            back: None,
        };
        let fields = BTreeMap::from([("complaint-phone".to_owned(), "99112233".to_owned())]);
        let faults = vec![
            ("complaint-division".to_owned(), Fault::NotOneOf),
            ("complaint-text".to_owned(), Fault::Text(TextFault::Missing)),
            ("complaint-files".to_owned(), Fault::TooManyFiles { max: 5 }),
            ("complaint-address".to_owned(), Fault::Missing),
        ];
        let back = Some(Back { form: FORM, fields, faults, not_taken: None });
        vec![page.clone(), Self { is_tip: true, ..page.clone() }, Self { back, ..page }]
    }
}

/// To be chosen on one's device.
pub(super) fn files(frame: &Frame, fields: &Fields<'_>, limits: FileLimits) -> Markup {
    let texts = frame.texts();
    let (id, wrong) = (fields.name("files"), fields.wrong("files"));
    let megabytes = (limits.bytes / 1_048_576) as u64;
    let hint = texts.complaint_files_hint(number(limits.count as u64), number(megabytes));
    html! {
        div.field.wrong[wrong.is_some()] {
            label for=(id) { (texts.complaint_files()) }
            (forms::hint(&id, Some(&hint)))
            (forms::error(frame, &id, wrong.as_deref()))
            input #(id) name=(id) type="file" multiple
                aria-describedby=[forms::described_by(&id, true, wrong.is_some())]
                aria-invalid=[wrong.is_some().then_some("true")];
        }
    }
}

/// Who it is of, and how they are reached.
pub(super) fn sender(frame: &Frame, fields: &Fields<'_>) -> Markup {
    let texts = frame.texts();
    let asked = |name, label, hint| Asked {
        name,
        label,
        hint,
        standing: "",
        rows: None,
        is_required: false,
    };
    html! {
        fieldset {
            legend { (texts.complaint_sender()) }
            p.hint { (texts.complaint_sender_hint()) }
            (fields.text(frame, asked("name", texts.complaint_name(), None)))
            (fields.text(frame, asked("address", texts.complaint_address(), Some(texts.complaint_address_hint()))))
            (fields.text(frame, asked("phone", texts.complaint_phone(), Some(texts.complaint_phone_hint()))))
            (fields.text(frame, asked("email", texts.complaint_email(), None)))
        }
    }
}
