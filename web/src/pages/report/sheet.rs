//! The report to print.

use kernel::Timestamp;
use maud::{Markup, html};

use super::{ReportNumbers, ReportRows, people, rows, stage};
use crate::assets;
use crate::pages::instant::instant;
use crate::pages::{BillHead, Frame, ShownGroup, samples};

#[derive(Debug, Clone)]
pub struct ReportSheetPage {
    pub bill: BillHead,
    pub report: ReportNumbers,
    pub groups: Vec<ShownGroup>,
    pub rows: ReportRows,
    pub made_at: Timestamp,
    /// Of the report's page, with its scheme and host.
    pub address: String,
}

impl ReportSheetPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.report_title();
        let content = html! {
            main.law-sheet.flow #main {
                h1 { (title) }
                p { strong lang=[frame.citizens_language()] { (self.bill.title) } }
                p.number { (self.bill.number) " · " (instant(self.made_at)) }
                p.away {
                    (texts.poster_print_note()) " "
                    a href={ (self.bill.address()) "/report" } { (texts.report_back_to_report()) }
                    @if let Some(next) = &self.rows.next { " · " a href=(next) { (texts.report_next_sheet()) } }
                }
                (stage(frame, self.report.stage))
                (self.report.counts(frame))
                (self.report.provisions(frame, &self.bill))
                (people::render(frame, &self.report))
                (rows::groups(frame, &self.groups))
                h2 { (texts.report_said()) }
                (self.rows.list(frame))
                p.note { (self.address) }
            }
        };
        frame.sheet(&title, assets::law(), None, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::report_sheet_pages()
    }
}
