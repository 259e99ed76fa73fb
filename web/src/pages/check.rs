//! Checking what was written, and handing it in: everything on one page, each part with its way back.

use i18n::numbers::number;
use maud::{Markup, html};

use super::draft_form::{DraftErrors, DraftForm, DraftLimits};
use super::forms::{TextError, TextField, csrf, error_summary, not_taken};
use super::layout::Head;
use super::petition_text::{asked, marked_up, paragraphs};
use super::write::{STEPS, WriteStep, asked_for, step};
use super::{Frame, KindGoal, Problem, samples};

#[derive(Debug, Clone)]
pub struct CheckPage {
    pub number: String,
    pub form: DraftForm,
    pub kind: KindGoal,
    /// What must still be written before it can be handed in.
    pub errors: DraftErrors,
    pub limits: DraftLimits,
    pub naming: NamingForm,
    pub not_taken: Option<Problem>,
    /// So many people endorse it before a moderator looks at it; 0 for none.
    pub endorsements_needed: u64,
    pub changes_asked: Option<String>,
}

/// Whether the petitioner is named, and how.
#[derive(Debug, Clone, Default)]
pub struct NamingForm {
    pub consents: bool,
    pub name: String,
    pub error: Option<TextError>,
    pub length_max: usize,
}

impl CheckPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.check_title();
        let mut errors = self.errors.explained(frame, &self.limits);
        // What is missing is written on another step: the summary leads to its part of this page.
        for (field, _) in &mut errors {
            *field = part_of(field).code();
        }
        errors.extend(self.naming.explained(frame).map(|text| ("name", text)));
        let here = format!("/petitions/{}/edit?step=check", self.number);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), &here))
                (step(frame, STEPS, STEPS))
                h1 { (title) }
                p.lead { (texts.check_lead()) }
                (asked_for(frame, self.changes_asked.as_deref()))
                (self.what(frame))
                (self.part(frame, WriteStep::Reason, texts.petition_background(), paragraphs(frame, &self.form.background)))
                (self.part(frame, WriteStep::Explanation, texts.petition_details(), self.details(frame)))
                (self.hand_in(frame))
                p { a href={ "/petitions/" (self.number) "/discard" } { (texts.petition_discard_draft()) } }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::check_pages()
    }

    fn what(&self, frame: &Frame) -> Markup {
        let KindGoal { kind, goal } = self.kind;
        let content = html! {
            p.action { (asked(frame, &self.form.action)) }
            p { (kind.name(frame.locale)) }
            p.hint { (kind.consequence(frame.locale, goal)) }
        };
        self.part(frame, WriteStep::What, frame.texts().writing_what(), content)
    }

    fn details(&self, frame: &Frame) -> Markup {
        html! {
            @if self.form.additional_details.is_empty() { p { (frame.texts().check_no_details()) } }
            @else { (marked_up(frame, &self.form.additional_details)) }
        }
    }

    fn part(&self, frame: &Frame, step: WriteStep, heading: String, content: Markup) -> Markup {
        let texts = frame.texts();
        let wrong = self.errors.explained(frame, &self.limits);
        let wrong: Vec<_> = wrong.iter().filter(|(field, _)| part_of(field) == step).collect();
        html! {
            section.card #(step.code()) tabindex="-1" {
                h2 { (heading) }
                @for (_, text) in &wrong { p.error { span.unseen { (texts.field_error()) " " } (text) } }
                (content)
                p {
                    a href={ "/petitions/" (self.number) "/edit?step=" (step.code()) }
                        aria-label=(texts.check_change_which(&heading)) { (texts.check_change()) }
                }
            }
        }
    }

    fn hand_in(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            form method="post" action={ "/petitions/" (self.number) "/submit" } novalidate {
                (csrf(frame))
                (self.naming.render(frame))
                h2 { (texts.check_next()) }
                @if self.changes_asked.is_none() && self.endorsements_needed > 0 {
                    p { (texts.check_next_endorsements(number(self.endorsements_needed))) }
                } @else {
                    p { (texts.check_next_moderation()) }
                }
                p { (texts.check_stands()) }
                p { button.button { (texts.check_submit()) } }
            }
        }
    }
}

/// On which step a field is written.
fn part_of(field: &str) -> WriteStep {
    match field {
        "background" => WriteStep::Reason,
        "additional_details" => WriteStep::Explanation,
        _ => WriteStep::What,
    }
}

impl NamingForm {
    fn explained(&self, frame: &Frame) -> Option<String> {
        let (texts, limit) = (frame.texts(), number(self.length_max as u64));
        Some(match self.error? {
            TextError::Missing => texts.check_name_missing(),
            TextError::TooLong { length } => {
                texts.check_name_too_long(limit, number(length as u64))
            }
            TextError::NotAllowed => texts.name_not_allowed(),
        })
    }

    fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = TextField {
            name: "name",
            label: texts.check_name(),
            hint: Some(texts.check_name_hint(number(self.length_max as u64))),
            value: &self.name,
            error: self.explained(frame),
            rows: None,
            is_required: false,
        };
        html! {
            fieldset.field {
                legend { (texts.check_naming()) }
                p.hint { (texts.check_naming_hint()) }
                label.choice for="consent" {
                    input #consent type="checkbox" name="consent" value="yes" checked[self.consents];
                    span { (texts.check_consent()) }
                }
                (name.render(frame))
            }
        }
    }
}
