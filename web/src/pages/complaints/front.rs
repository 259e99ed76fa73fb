//! Where one turns to the 11-11 centre: to write, signed in or as a tip, and to follow by number and code.

use std::collections::BTreeMap;

use complaints::Days;
use i18n::numbers::number;
use maud::{Markup, html};

use crate::failure::Fault;
use crate::pages::drafting::fields::{Asked, Fields, has_errors, summary};
use crate::pages::forms;
use crate::pages::layout::Head;
use crate::pages::{Back, Frame};

#[derive(Debug, Clone, Default)]
pub struct ComplaintsPage {
    /// Of one that was asked for by its address.
    pub number: String,
    /// As the settings have them.
    pub days: Days,
    pub back: Option<Back>,
}

/// The form that asks for number and code.
pub const TRACK: &str = "track";

impl ComplaintsPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.complaints_title();
        let days = [self.days.answer, self.days.extension, self.days.suggestion]
            .map(|days| number(u64::from(days)));
        let [answer, extension, suggestion] = days;
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p { (texts.complaints_lead()) }
                (summary(frame, self.back.as_ref(), "/complaints"))
                p {
                    a.button href="/complaints/new" { (texts.complaints_write()) } " "
                    a.button.quiet href="/complaints/tip" { (texts.complaints_tip()) }
                }
                p.note { (texts.complaints_tip_note()) }
                (self.tracking(frame))
                section {
                    h2 { (texts.complaints_how()) }
                    ul { @for line in [texts.complaints_how_clock(answer, extension, suggestion), texts.complaints_how_answer(), texts.complaints_how_cabinet()] { li { (line) } } }
                    p { a href="/cabinet" { (texts.cabinet_title()) } }
                    p { a href="/directory" { (texts.complaints_who_answers()) } }
                    p { a href="/complaints/figures" { (texts.figures_title()) } }
                }
            }
        };
        let has_errors = has_errors(self.back.as_ref());
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        let fields = BTreeMap::from([("track-number".to_owned(), "CN-48291-73305".to_owned())]);
        let faults = vec![("track-code".to_owned(), Fault::NoSuchCase)];
        let back = Back { form: TRACK, fields, faults, not_taken: None };
        vec![
            Self::default(),
            Self { number: "CN-48291-73305".to_owned(), ..Self::default() },
            Self { back: Some(back), ..Self::default() },
        ]
    }

    fn tracking(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let fields = Fields::of(frame, TRACK, self.back.as_ref());
        let asked = |name, label, hint, standing| Asked {
            name,
            label,
            hint: Some(hint),
            standing,
            rows: None,
            is_required: true,
        };
        html! {
            section {
                h2 { (texts.complaints_track()) }
                form method="post" action="/complaints/track" novalidate {
                    (forms::csrf(frame))
                    (fields.text(frame, asked("number", texts.complaint_number(), texts.complaint_number_hint(), &self.number)))
                    (fields.text(frame, asked("code", texts.complaint_code(), texts.complaint_code_hint(), "")))
                    button.button { (texts.complaints_track_submit()) }
                }
            }
        }
    }
}
