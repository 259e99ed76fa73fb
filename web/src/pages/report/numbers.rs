//! What the report counts: comments, outcomes, provisions.

use comments::{Disclosed, Outcome, States};
use i18n::numbers::number;
use maud::{Markup, html};

use crate::pages::commented::outcome_name;
use crate::pages::table::Table;
use crate::pages::{BillHead, Frame};
use crate::report::{OutcomeCounts, ProvisionReport, Report, ReportStage};

#[derive(Debug, Clone)]
pub struct ReportNumbers {
    pub stage: ReportStage,
    pub states: States,
    pub outcomes: OutcomeCounts,
    pub provisions: Vec<ProvisionReport>,
    /// Different people: all of them.
    pub participant_count: u64,
    /// `None` while comments come in.
    pub participants: Option<Disclosed>,
}

impl From<Report> for ReportNumbers {
    fn from(report: Report) -> Self {
        Self {
            stage: report.stage,
            states: report.summary.states,
            outcomes: report.outcomes(),
            participant_count: report.summary.participants.count,
            provisions: report.provisions,
            participants: report.participants,
        }
    }
}

impl ReportNumbers {
    pub(super) fn counts(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let States { comments, replies, held, off_topic, abusive, .. } = self.states;
        html! {
            section {
                h2 { (texts.report_counts()) }
                dl.facts.rows {
                    div { dt { (texts.report_participants()) } dd { (number(self.participant_count)) } }
                    div { dt { (texts.report_comments()) } dd { (number(comments)) } }
                    div { dt { (texts.report_replies()) } dd { (number(replies)) } }
                    @if held > 0 { div { dt { (texts.report_held()) } dd { (number(held)) } } }
                    div { dt { (texts.report_hidden()) } dd { (number(off_topic + abusive)) } }
                }
            }
            (self.outcome_table(frame))
        }
    }

    fn outcome_table(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let name = texts.report_outcomes();
        let cells = outcome_cells(self.outcomes);
        let rows = outcome_headings(frame).into_iter().zip(cells);
        let rows = rows.map(|(heading, cell)| vec![html! { (heading) }, cell]).collect();
        let headings = vec![texts.report_outcome(), texts.report_comments()];
        html! {
            section {
                h2 { (name) }
                (Table { name: &name, headings, rows, has_row_headings: true }.render())
            }
        }
    }

    pub(super) fn provisions(&self, frame: &Frame, bill: &BillHead) -> Markup {
        let texts = frame.texts();
        let name = texts.report_by_provision();
        let mut headings = vec![texts.answers_provision(), texts.report_comments()];
        headings.extend(outcome_headings(frame));
        headings.extend([texts.report_in_favour(), texts.report_against()]);
        let rows = self.provisions.iter().map(|one| cells(frame, bill, one)).collect();
        html! {
            @if !self.provisions.is_empty() {
                section {
                    h2 { (name) }
                    (Table { name: &name, headings, rows, has_row_headings: true }.render())
                }
            }
        }
    }
}

fn cells(frame: &Frame, bill: &BillHead, one: &ProvisionReport) -> Vec<Markup> {
    let id = one.id.as_deref().unwrap_or("-");
    let name = one.name.clone().unwrap_or_else(|| frame.texts().commented_whole());
    let link = html! { a href={ (bill.address()) "/report?provision=" (id) } { (name) } };
    let mut cells = vec![link, html! { (number(one.comments)) }];
    cells.extend(outcome_cells(one.outcomes));
    cells.extend([one.in_favour, one.against].map(|n| html! { (number(n)) }));
    cells
}

fn outcome_cells(counts: OutcomeCounts) -> [Markup; 4] {
    let OutcomeCounts { reflected, partly, not_reflected, pending } = counts;
    [reflected, partly, not_reflected, pending].map(|n| html! { (number(n)) })
}

fn outcome_headings(frame: &Frame) -> [String; 4] {
    let name = |outcome| outcome_name(frame.locale, outcome);
    [
        name(Outcome::Reflected),
        name(Outcome::Partly),
        name(Outcome::NotReflected),
        frame.texts().outcome_pending(),
    ]
}
