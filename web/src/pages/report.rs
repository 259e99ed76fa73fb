//! The report of what people said of a bill: what was said, what became of it, and who took part.

mod numbers;
mod people;
mod rows;
mod sheet;

use i18n::dates;
use maud::{Markup, html};

pub use self::numbers::ReportNumbers;
pub use self::rows::{ReportComment, ReportPlace, ReportRows};
pub use self::sheet::ReportSheetPage;
use super::layout::Head;
use super::{BillHead, Frame, ShownGroup, samples};
use crate::report::ReportStage;

#[derive(Debug, Clone)]
pub struct ReportPage {
    pub bill: BillHead,
    pub report: ReportNumbers,
    /// Those with the most comments first; on the first page.
    pub groups: Vec<ShownGroup>,
    pub rows: ReportRows,
    /// The one that is chosen.
    pub provision: Option<String>,
}

impl ReportPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.report_title();
        let is_beginning = self.provision.is_none();
        let content = html! {
            div.wide.flow {
                p { a href=(self.bill.address()) { (texts.report_back()) } }
                h1 { (title) }
                p { strong lang=[frame.citizens_language()] { (self.bill.title) } " · " (self.bill.number) }
                (stage(frame, self.report.stage))
                @if is_beginning {
                    (self.report.counts(frame))
                    (self.report.provisions(frame, &self.bill))
                    (people::render(frame, &self.report))
                    (rows::groups(frame, &self.groups))
                } @else {
                    p { a href={ (self.bill.address()) "/report" } { (texts.report_whole()) } }
                }
                (self.rows.render(frame))
                (self.files(frame))
            }
        };
        let head = Head { is_law: true, is_unlisted: !is_beginning, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::report_pages()
    }

    fn files(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let report = format!("{}/report", self.bill.address());
        html! {
            section {
                h2 { (texts.report_files()) }
                p {
                    a href={ (report) "/print" } { (texts.report_print()) } " · "
                    a href={ (report) ".json" } { (texts.record_json()) } " · "
                    a href={ (report) ".csv" } { (texts.record_csv()) }
                }
            }
        }
    }
}

/// Whether it still changes.
pub(super) fn stage(frame: &Frame, stage: ReportStage) -> Markup {
    let texts = frame.texts();
    html! {
        @match stage {
            ReportStage::Open => p.note { strong { (texts.report_not_final()) } " " (texts.report_open()) },
            ReportStage::Answering => p.note { strong { (texts.report_not_final()) } " " (texts.report_answering()) },
            ReportStage::Final { closed_out_at: None } => p.note { (texts.report_final()) },
            ReportStage::Final { closed_out_at: Some(at) } => {
                p.note { (texts.report_final_since(dates::date(at))) }
            },
        }
    }
}
