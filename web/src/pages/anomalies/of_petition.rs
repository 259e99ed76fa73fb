//! From where many signatures of one petition came at once, what was proposed about them, and the form to
//! propose it.

use maud::{Markup, html};

use super::{BurstLine, InvalidationLine, ProposalForm, bursts, invalidation, what_a_network_is};
use crate::pages::layout::Head;
use crate::pages::petition_text::asked;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct PetitionAnomaliesPage {
    pub number: String,
    /// Empty when its text is not there any more.
    pub action: String,
    /// The most first.
    pub bursts: Vec<BurstLine>,
    /// The newest first.
    pub invalidations: Vec<InvalidationLine>,
    /// For those who may propose, and decide.
    pub proposal: Option<ProposalForm>,
}

impl PetitionAnomaliesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let (texts, number) = (frame.texts(), &self.number);
        let title = texts.anomalies_petition_title(number);
        let has_form = self.proposal.is_some();
        let files = format!("/petitions/{number}/invalidations");
        let content = html! {
            div.wide.flow {
                h1 { (title) }
                p { a href={ "/petitions/" (number) } { (asked(frame, &self.action)) } }
                section {
                    h2 { (texts.anomalies_bursts_title()) }
                    p { (texts.anomalies_petition_lead()) " " (texts.anomalies_innocent()) }
                    (what_a_network_is(texts))
                    @if self.bursts.is_empty() { p { (texts.anomalies_none()) } } @else {
                        (bursts::table(frame, &texts.anomalies_bursts_title(), &self.bursts, bursts::Of::One { has_form }))
                    }
                }
                section {
                    h2 { (texts.invalidations_title()) }
                    @if self.invalidations.is_empty() { p { (texts.invalidation_none()) } }
                    (invalidation::cards(frame, &self.invalidations, has_form))
                    p.note {
                        (texts.anomalies_petition_open_data()) " "
                        a href={ (files) ".json" } { "JSON" } ", " a href={ (files) ".csv" } { "CSV" }
                    }
                }
                @if let Some(form) = &self.proposal { (form.render(frame, number)) }
            }
        };
        let has_errors = self.proposal.as_ref().is_some_and(ProposalForm::has_errors);
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::petition_anomalies_pages()
    }
}
