//! How the house is used now: the last full minute, the last hour, two days; by channel, language and kind of page; how
//! content people were; and what waits. It is whole without script; with it, what is marked `data-part` is read anew.
//! Nothing on it moves.

pub(crate) mod tables;

use i18n::numbers::number;
use maud::{Markup, html};

use super::charted::Charted;
use super::instant::{instant, sentence};
use super::layout::Head;
use super::tally::live_switch;
use super::{Frame, samples};
use crate::live_charts::{Chart, hour_and_minute};
use crate::live_use::UsedNow;

#[derive(Debug, Clone)]
pub struct LiveUsePage {
    pub used: UsedNow,
}

impl LiveUsePage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.live_title();
        let content = html! {
            article.wide.flow {
                h1 { (title) }
                p.lead { (texts.live_lead()) }
                (live_switch(frame))
                (self.now(frame))
                @for chart in Chart::ALL { (self.chart(frame, *chart)) }
                section.flow {
                    h2 { (texts.live_parts()) }
                    div data-part="parts" { (tables::parts(frame, &self.used.in_use)) }
                }
                (self.satisfaction(frame))
                (self.waiting(frame))
                (self.notes(frame))
            }
        };
        let description = texts.live_lead();
        let head = Head {
            has_charts: true,
            is_renewed: true,
            description: Some(&description),
            ..Head::titled(&title)
        };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::live_use_pages()
    }

    /// One sentence is read out when it has changed; the numbers beside it are not.
    fn now(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let last = self.used.in_use.last_minute();
        let (visits, signatures) = (number(last.visits), number(last.signatures));
        let (comments, complaints) = (number(last.comments), number(last.complaints));
        let minute = hour_and_minute(last.begins_at);
        html! {
            section.flow {
                h2 { (texts.live_last_minute()) }
                p data-part="now" aria-live="polite" aria-atomic="true" {
                    (texts.live_now(minute, visits, signatures, comments, complaints))
                }
                div data-part="sums" { (tables::sums(frame, &self.used.in_use)) }
            }
        }
    }

    fn chart(&self, frame: &Frame, chart: Chart) -> Markup {
        let picture = chart.picture(frame.locale, &self.used.in_use);
        let table = tables::of_chart(frame.locale, chart, &self.used.in_use);
        html! {
            section {
                h2 { (table.name) }
                (Charted {
                    picture: &picture,
                    table: &table,
                    address: format!("/live/charts/{chart}"),
                    query: format!("?language={}", frame.locale.code()),
                    part: Some(chart.code()),
                }.render(frame))
            }
        }
    }

    fn satisfaction(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            section.flow {
                h2 { (texts.figures_rating()) }
                p { (texts.live_satisfaction()) }
                div data-part="satisfaction" { (tables::satisfaction(frame, &self.used.satisfaction)) }
                p {
                    a href="/complaints/figures" { (texts.figures_title()) } " · "
                    a href="/cabinet" { (texts.cabinet_title()) }
                }
            }
        }
    }

    fn waiting(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (position, waiting) = (number(self.used.position), number(self.used.waiting));
        html! {
            section.flow {
                h2 { (texts.live_waits()) }
                div data-part="waiting" {
                    p { (texts.live_waiting(position, waiting)) }
                    p.as-of { (sentence!(texts.as_of(), instant(self.used.as_of))) }
                }
            }
        }
    }

    fn notes(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        html! {
            @if !self.used.counts_visits { p.note { (texts.live_visits_off()) } }
            p.note { (texts.live_visits_note()) }
            p.note { (texts.live_acts_note()) }
            p.note {
                (texts.breakdown_files()) " "
                a href="/live.json" { "JSON" } " · " a href="/live.csv" { "CSV" } " · "
                a href="/live.csv?per=hour" { (texts.live_by_hour()) }
            }
        }
    }
}
