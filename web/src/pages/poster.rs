//! A poster to print and hang up: what is asked, and a code that leads to it.

use i18n::dates;
use i18n::numbers::number;
use kernel::Timestamp;
use maud::{Markup, PreEscaped, html};

use super::{Frame, samples};
use crate::assets;

#[derive(Debug, Clone)]
pub struct PosterPage {
    pub number: String,
    pub action: String,
    /// Of the petition's page, with its scheme and host.
    pub address: String,
    /// Its code, as SVG.
    pub qr: String,
    pub goal: Option<u64>,
    /// `None` where it takes no signatures.
    pub open_until: Option<Timestamp>,
}

impl PosterPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let content = html! {
            main.poster #main {
                p.lead { @if self.open_until.is_some() { (texts.poster_title()) } @else { (texts.site_name()) } }
                h1 lang=[frame.citizens_language()] { (self.action) }
                (PreEscaped(&self.qr))
                @if self.open_until.is_some() { p { (texts.poster_scan()) } }
                p { strong { (self.address) } }
                @if let Some(goal) = self.goal { p { (texts.poster_goal(number(goal))) } }
                @if let Some(until) = self.open_until { p { (texts.poster_until(dates::date_and_time(until))) } }
                p.number { (texts.site_name()) " · " (self.number) }
                p.note { (texts.poster_print_note()) }
                p.away { a href={ "/petitions/" (self.number) } { (texts.poster_back()) } }
            }
        };
        frame.sheet(&self.action, assets::sheet(), None, content)
    }

    pub fn samples() -> Vec<Self> {
        let address = format!("https://sanal.example/petitions/{}", samples::NUMBER);
        let poster = |open_until| Self {
            number: samples::NUMBER.to_owned(),
            action: samples::ACTION.to_owned(),
            qr: pictures::qr::svg(&address).unwrap_or_default(),
            address: address.clone(),
            goal: Some(70_000),
            open_until,
        };
        vec![poster(Some(samples::now())), poster(None)]
    }
}
