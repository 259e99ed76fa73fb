//! Starting a petition: what is asked of Parliament, which is enough to begin a draft.

use maud::{Markup, html};

use super::draft_form::{DraftErrors, DraftForm, DraftLimits, what};
use super::forms::{csrf, error_summary, not_taken};
use super::layout::Head;
use super::write::{STEPS, step};
use super::{Frame, KindGoal, Problem, samples};

#[derive(Debug, Clone)]
pub struct StartPage {
    pub form: DraftForm,
    pub errors: DraftErrors,
    /// Why the form was not taken although nothing is wrong in it.
    pub not_taken: Option<Problem>,
    pub limits: DraftLimits,
    /// The kinds to choose from, in the order of their goals.
    pub kinds: Vec<KindGoal>,
}

impl StartPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.start_title();
        let errors = self.errors.explained(frame, &self.limits);
        let content = html! {
            div.wide.narrow {
                (error_summary(frame, &errors))
                (not_taken(frame, self.not_taken.as_ref(), "/petitions/new"))
                (step(frame, 1, STEPS))
                h1 { (title) }
                p.lead { (texts.start_lead()) }
                p { (texts.start_public()) }
                form method="post" action="/petitions/new" novalidate {
                    (csrf(frame))
                    input type="hidden" name="key" value=(self.form.key);
                    (what(frame, &self.form, &errors, &self.limits, &self.kinds))
                    button.button { (texts.writing_continue()) }
                }
            }
        };
        let has_errors = !errors.is_empty() || self.not_taken.is_some();
        frame.document(Head { has_errors, is_written: true, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::start_pages()
    }
}
