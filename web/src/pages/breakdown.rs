//! Who signed a petition: a release of it, by sex, age, division and social status, and by any two of them.

pub(crate) mod tables;
mod withholding;

use i18n::dates;
use i18n::numbers::number;
use i18n::texts;
use kernel::{Locale, Timestamp};
use maud::{Markup, html};
use statistics::{Dimension, ReleaseAt, Released, Table};

pub use self::withholding::WithholdForm;
use super::charted::{self, Charted};
use super::layout::Head;
use super::{Frame, samples};
use crate::breakdown_charts::Chart;

#[derive(Debug, Clone)]
pub struct BreakdownPage {
    pub number: String,
    /// The petition's title; empty where its text is gone.
    pub action: String,
    /// `None` before the first one, and while only totals are told.
    pub released: Option<Released>,
    /// By what it is shown; by each alone where nothing was chosen.
    pub by: Option<Table>,
    /// The last one first.
    pub releases: Vec<ReleaseAt>,
    /// Only totals are told.
    pub is_withheld: bool,
    /// Why that is so, or is so no longer.
    pub words: Option<String>,
    /// For those who may say so.
    pub form: Option<WithholdForm>,
}

/// What a dimension is called.
pub fn dimension_name(locale: Locale, dimension: Dimension) -> String {
    let texts = texts(locale);
    match dimension {
        Dimension::Sex => texts.person_sex(),
        Dimension::AgeBand => texts.person_age(),
        Dimension::Division => texts.person_division(),
        Dimension::SocialStatus => texts.person_status(),
    }
}

impl BreakdownPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.breakdown_title();
        let content = html! {
            article.wide.flow {
                p { a href={ "/petitions/" (self.number) } { (self.number) }
                    @if !self.action.is_empty() { " · " span lang=[frame.citizens_language()] { (self.action) } } }
                h1 { (title) }
                p.lead { (texts.breakdown_lead()) }
                @if self.is_withheld { (self.withheld(frame)) }
                @else if let Some(released) = &self.released { (self.release(frame, released)) }
                @else { p { (texts.breakdown_none()) } }
                @if let Some(form) = &self.form { (form.render(frame, &self.number, self.is_withheld)) }
            }
        };
        let has_errors = self.form.as_ref().is_some_and(WithholdForm::has_error);
        let head = Head { has_charts: true, has_errors, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::breakdown_pages()
    }

    fn address(&self) -> String {
        format!("/petitions/{}/breakdown", self.number)
    }

    fn withheld(&self, frame: &Frame) -> Markup {
        let words = self.words.as_deref().unwrap_or_default();
        html! {
            p { strong { (frame.texts().breakdown_withheld()) } }
            p lang=[frame.citizens_language()] { (words) }
        }
    }

    fn release(&self, frame: &Frame, released: &Released) -> Markup {
        let texts = frame.texts();
        let told = &released.told;
        html! {
            p {
                (texts.breakdown_release(released.number, when(told.counted_at)))
                @if told.is_final { " " (texts.breakdown_final()) }
            }
            p { strong { (texts.breakdown_total(number(told.total))) } }
            @match &self.by {
                Some(table) => (charted::table(&tables::of(frame.locale, table))),
                None => (self.each(frame, released)),
            }
            (self.two_at_once(frame, released))
            (self.files(frame, released))
            p.note { (texts.breakdown_rule(
                number(told.rules.threshold), number(told.rules.rounding), number(told.rules.least_change),
            )) }
            (self.earlier(frame))
        }
    }

    /// By each dimension alone, with its picture.
    fn each(&self, frame: &Frame, released: &Released) -> Markup {
        html! {
            @for chart in Chart::ALL {
                @if let (Some(table), Some(picture)) =
                    (chart.table(frame.locale, released), chart.picture(frame.locale, &self.number, released)) {
                    section {
                        h2 { (table.name) }
                        (Charted {
                            picture: &picture,
                            table: &table,
                            address: format!("/petitions/{}/charts/{chart}", self.number),
                            query: format!("?release={}&language={}", released.number, frame.locale.code()),
                            part: None,
                        }.render(frame))
                    }
                }
            }
        }
    }

    fn two_at_once(&self, frame: &Frame, released: &Released) -> Markup {
        let pairs = Dimension::ALL
            .iter()
            .enumerate()
            .flat_map(|(at, one)| Dimension::ALL[at + 1..].iter().map(move |other| [*one, *other]));
        html! {
            nav aria-labelledby="two-at-once" {
                h2 #two-at-once { (frame.texts().breakdown_two_at_once()) }
                ul {
                    @if self.by.is_some() {
                        li { a href={ (self.address()) "?release=" (released.number) } { (frame.texts().breakdown_each_alone()) } }
                    }
                    @for pair in pairs {
                        li { a href={ (self.address()) "?dimensions=" (pair[0]) "," (pair[1]) "&release=" (released.number) } {
                            (dimension_name(frame.locale, pair[0])) " × " (dimension_name(frame.locale, pair[1]))
                        } }
                    }
                }
            }
        }
    }

    fn files(&self, frame: &Frame, released: &Released) -> Markup {
        let asked = self.by.as_ref().map_or_else(String::new, |table| {
            let by: Vec<_> = table.by.iter().map(|values| values.dimension.code()).collect();
            format!("&dimensions={}", by.join(","))
        });
        let files = [("json", "JSON"), ("csv", "CSV"), ("jsonstat", "JSON-stat")];
        html! {
            p.note {
                (frame.texts().breakdown_files())
                @for (ending, name) in files {
                    " " a href={ (self.address()) "." (ending) "?release=" (released.number) (asked) } { (name) }
                }
            }
            p.note { a href="/open-data/petition-breakdown" { (frame.texts().files_explained()) } }
        }
    }

    fn earlier(&self, frame: &Frame) -> Markup {
        html! {
            @if self.releases.len() > 1 {
                details {
                    summary { (frame.texts().breakdown_releases()) }
                    ol.plain {
                        @for release in &self.releases {
                            li { a href={ (self.address()) "?release=" (release.number) } {
                                (frame.texts().breakdown_release(release.number, when(release.at)))
                            } }
                        }
                    }
                }
            }
        }
    }
}

fn when(at: Timestamp) -> String {
    dates::date_and_time(at)
}
