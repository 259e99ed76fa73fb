//! Bodies of the state, each under the one to which what is overdue climbs.

use std::sync::Arc;

use directory::{Agency, Table};
use maud::{Markup, html};

use super::nested::nested;
use super::shown::{back, by_level, closed, edit, files};
use crate::pages::layout::Head;
use crate::pages::{Frame, samples};

#[derive(Debug, Clone)]
pub struct AgenciesPage {
    pub table: Arc<Table>,
    /// Whether the viewer may.
    pub may_edit: bool,
}

impl AgenciesPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.directory_agencies();
        let agencies = by_level(&self.table, frame.locale).into_iter();
        let agencies: Vec<_> =
            agencies.filter(|(agency, _)| self.may_edit || !agency.is_closed).collect();
        let content = html! {
            div.wide.narrow {
                (back("/directory", &texts.directory_title()))
                h1 { (title) }
                p.lead { (texts.directory_agencies_lead()) }
                @if self.may_edit {
                    p { a.button href="/directory/new/agency" { (texts.directory_add_agency()) } }
                }
                div.tree { (nested(&agencies, &|agency| self.line(frame, agency))) }
                (files(frame, "agencies"))
            }
        };
        frame.document(Head::titled(&title), content)
    }

    pub fn samples() -> Vec<Self> {
        samples::agencies_pages()
    }

    fn line(&self, frame: &Frame, agency: &Agency) -> Markup {
        let name = agency.name.in_locale(frame.locale);
        html! {
            span id=(agency.code) { (name) }
            @if agency.is_closed { " " (closed(frame)) }
            @if self.may_edit { " " (edit(frame, &format!("/directory/agencies/{}", agency.code), name)) }
        }
    }
}
