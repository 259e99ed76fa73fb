//! Who acts for an agency, for its own officers.

use kernel::AgencyCode;
use maud::{Markup, html};

use super::layout::Head;
use super::office_line::list;
use super::{Frame, OfficeLine, samples};

#[derive(Debug, Clone)]
pub struct AgencyOfficersPage {
    pub agency: AgencyCode,
    pub officers: Vec<OfficeLine>,
}

impl AgencyOfficersPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.agency_officers_title();
        let content = html! {
            div.wide.narrow {
                h1 { (title) }
                p.lead { (texts.agency_officers_lead(self.agency.as_str())) }
                @if self.officers.is_empty() { p { (texts.agency_officers_none()) } }
                section { h2.unseen { (title) } (list(frame, &self.officers, |_| html! {})) }
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::agency_officers_pages()
    }
}
