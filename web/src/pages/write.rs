//! Writing on a petition that was begun: one step a page, each of which saves.

use maud::{Markup, html};

use super::draft_form::{
    DraftErrors, DraftForm, DraftLimits, Explained, explanation, reason, what,
};
use super::forms::{csrf, error_summary, not_taken};
use super::layout::Head;
use super::petition_text::{marked_up, paragraphs};
use super::{Frame, KindGoal, Problem, samples};

/// With checking it and handing it in.
pub(super) const STEPS: u8 = 4;

#[derive(Debug, Clone)]
pub struct WritePage {
    pub number: String,
    pub step: WriteStep,
    pub form: DraftForm,
    pub errors: DraftErrors,
    /// Why the form was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    pub limits: DraftLimits,
    pub kinds: Vec<KindGoal>,
    /// Whether it is shown how the explanation will look.
    pub has_preview: bool,
    /// A moderator's words, who gave it back.
    pub changes_asked: Option<String>,
    /// What was written in another window since the form was shown.
    pub stands: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WriteStep {
    What,
    Reason,
    Explanation,
}

impl WriteStep {
    pub const ALL: [Self; 3] = [Self::What, Self::Reason, Self::Explanation];

    /// Its name in addresses and forms.
    pub const fn code(self) -> &'static str {
        match self {
            Self::What => "what",
            Self::Reason => "reason",
            Self::Explanation => "explanation",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.code() == code)
    }

    const fn nth(self) -> u8 {
        match self {
            Self::What => 1,
            Self::Reason => 2,
            Self::Explanation => 3,
        }
    }

    pub(super) fn title(self, frame: &Frame) -> String {
        let texts = frame.texts();
        match self {
            Self::What => texts.writing_what(),
            Self::Reason => texts.writing_reason(),
            Self::Explanation => texts.writing_explanation(),
        }
    }
}

impl WritePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = self.step.title(frame);
        let errors = self.errors.explained(frame, &self.limits);
        let address = format!("/petitions/{}/edit", self.number);
        let this_step = format!("{address}?step={}", self.step.code());
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), &this_step))
                (step(frame, self.step.nth(), STEPS))
                h1 { (title) }
                (asked_for(frame, self.changes_asked.as_deref()))
                @if let Some(stands) = &self.stands {
                    section.errors role="alert" {
                        h2 { (texts.writing_changed_meanwhile()) }
                        p { (texts.writing_changed_meanwhile_lead()) }
                        div.quoted { (paragraphs(frame, stands)) }
                    }
                }
                form method="post" action=(address) novalidate {
                    (csrf(frame))
                    input type="hidden" name="version" value=(self.form.version);
                    input type="hidden" name="step" value=(self.step.code());
                    (self.fields(frame, &errors))
                    (self.ways_on(frame))
                }
                p.note { (texts.writing_saved_note()) }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some() || self.stands.is_some();
        frame.document(Head { has_errors, is_written: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::write_pages()
    }

    fn fields(&self, frame: &Frame, errors: &Explained) -> Markup {
        let (form, limits) = (&self.form, &self.limits);
        match self.step {
            WriteStep::What => what(frame, form, errors, limits, &self.kinds),
            WriteStep::Reason => reason(frame, form, errors, limits),
            WriteStep::Explanation => html! {
                (explanation(frame, form, errors, limits))
                div #preview data-shows="additional_details" data-from="/petitions/preview" aria-live="polite" {
                    @if self.has_preview { (preview(frame, &form.additional_details)) }
                }
            },
        }
    }

    /// The first is what Enter presses.
    fn ways_on(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            p { button.button name="go" value="next" { (texts.writing_continue()) } }
            @if self.step == WriteStep::Explanation {
                p { button.button.quiet name="go" value="preview" { (texts.writing_preview()) } }
            }
            @if self.step != WriteStep::What {
                p { button.button.quiet name="go" value="back" { (texts.writing_back()) } }
            }
            p { button.button.quiet name="go" value="later" { (texts.writing_later()) } }
        }
    }
}

/// Which of how many.
pub(super) fn step(frame: &Frame, nth: u8, of: u8) -> Markup {
    html! { p.number { (frame.texts().writing_step(nth.to_string(), of.to_string())) } }
}

/// What a moderator wants written anew.
pub(super) fn asked_for(frame: &Frame, words: Option<&str>) -> Markup {
    html! {
        @if let Some(words) = words {
            section.receipt { h2 { (frame.texts().writing_changes_asked()) } (paragraphs(frame, words)) }
        }
    }
}

/// How an explanation will look; a part of a page, for the script too.
pub fn preview(frame: &Frame, text: &str) -> Markup {
    html! {
        section.receipt {
            h2 { (frame.texts().writing_preview_title()) }
            @if text.trim().is_empty() { p { (frame.texts().writing_preview_none()) } }
            @else { (marked_up(frame, text)) }
        }
    }
}
