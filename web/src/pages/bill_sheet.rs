//! A version of a bill to print: its title, what it is, and its whole text.

use bills::{Heading, Initiator, Kind, Version};
use maud::{Markup, html};

use super::bill_names::{initiated_by, kind_name};
use super::instant::instant;
use super::{Frame, law, samples};
use crate::assets;

#[derive(Debug, Clone)]
pub struct BillSheetPage {
    pub number: String,
    pub kind: Kind,
    pub initiator: Initiator,
    pub initiated_by: String,
    pub version: Version,
    /// Of the bill's page, with its scheme and host.
    pub address: String,
}

impl BillSheetPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let Heading { version, title, published_at, .. } = &self.version.heading;
        let content = html! {
            main.law-sheet.flow #main {
                p.note {
                    (kind_name(frame.locale, self.kind)) " · "
                    (initiated_by(frame.locale, self.initiator, &self.initiated_by))
                }
                h1 lang=[frame.citizens_language()] { (title) }
                p.note {
                    (self.number) " · " (texts.bill_version(version.to_string())) " · " (instant(*published_at))
                }
                p.away { (texts.poster_print_note()) " " a href={ "/bills/" (self.number) } { (texts.bill_back()) } }
                h2.unseen { (texts.bill_text(version.to_string())) }
                (law::text(frame, &self.version.text))
                p.note { (self.address) }
            }
        };
        frame.sheet(title, assets::law(), None, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::bill_sheet_pages()
    }
}
