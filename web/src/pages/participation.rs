//! Who takes part in everything that people do here, and what becomes of it: all measures beside each other, and one of
//! them by week and by whom.

pub(crate) mod groups;
mod questions;

use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::Locale;
use maud::{Markup, html};
use statistics::{Figures, Measure, TakesPart};

pub use self::questions::EParticipationPage;
use super::charted::Charted;
use super::layout::Head;
use super::table::Table;
use super::{Frame, samples};
use crate::breakdown_charts::UNTOLD;
use crate::participation::{figures_of, share_of_whole};
use crate::participation_charts::Chart;

/// Of the page and, with an ending, of its files.
const ADDRESS: &str = "/statistics";

#[derive(Debug, Clone)]
pub struct ParticipationPage {
    pub all: TakesPart,
    /// Of which there are pictures and tables.
    pub measure: Measure,
}

/// What a measure is called.
pub fn measure_name(locale: Locale, measure: Measure) -> String {
    let texts = texts(locale);
    match measure {
        Measure::PetitionsStarted => texts.participation_petitions_started(),
        Measure::PetitionsOpened => texts.participation_petitions_opened(),
        Measure::PetitionsReached => texts.participation_petitions_reached(),
        Measure::Signatures => texts.participation_signatures(),
        Measure::Comments => texts.participation_comments(),
        Measure::CommentsAnswered => texts.participation_comments_answered(),
        Measure::CommentsReflected => texts.participation_comments_reflected(),
        Measure::Complaints => texts.participation_complaints(),
        Measure::ComplaintsAnswered => texts.participation_complaints_answered(),
        Measure::ComplaintsConfirmed => texts.participation_complaints_confirmed(),
        Measure::Satisfaction => texts.participation_satisfaction(),
        Measure::Content => texts.participation_content(),
    }
}

fn in_percent(share: Option<f64>) -> String {
    share.map(|share| format!("{share:.1} %")).unwrap_or_default()
}

/// Of a scale from 1 to 5.
fn mean(mean: Option<f64>) -> String {
    mean.map(|mean| format!("{mean:.1}")).unwrap_or_default()
}

fn files(frame: &Frame) -> Markup {
    html! {
        p.note {
            (frame.texts().breakdown_files())
            @for (ending, name) in [("json", "JSON"), ("csv", "CSV"), ("jsonstat", "JSON-stat")] {
                " " a href={ (ADDRESS) "." (ending) } { (name) }
            }
        }
    }
}

/// What is counted, and as what.
fn notes(frame: &Frame) -> Markup {
    let texts = frame.texts();
    html! {
        p.note { (texts.participation_people_note()) }
        p.note { (texts.participation_comments_note()) " " a href="/live" { (texts.live_title()) } }
        p.note { (texts.participation_weeks_note()) " " a href="/complaints/figures" { (texts.figures_title()) } }
        p.note { (texts.participation_ratio_note()) }
    }
}

impl ParticipationPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let title = texts.participation_title();
        let content = html! {
            article.wide.flow {
                h1 { (title) }
                p.lead { (texts.participation_lead()) }
                p { (texts.participation_as_of(dates::date_and_time(self.all.as_of))) }
                (self.measures(frame))
                (files(frame))
                p { a href={ (ADDRESS) "/e-participation" } { (texts.participation_questions_title()) } }
                @if let Some(figures) = figures_of(&self.all, self.measure) { (self.one(frame, figures)) }
                p.note { (texts.participation_rule(
                    number(self.all.rules.threshold), number(self.all.rules.rounding), number(self.all.rules.least_change),
                )) }
                (notes(frame))
            }
        };
        let head = Head { has_charts: true, ..Head::titled(&title) };
        frame.document(head, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::participation_pages()
    }

    /// All beside each other; each leads to its own numbers.
    fn measures(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let has_mean = self.all.figures.iter().any(|figures| figures.mean.is_some());
        let row = |figures: &Figures| {
            let name = measure_name(frame.locale, figures.measure);
            let here = (figures.measure == self.measure).then_some("true");
            let mut row = vec![
                html! { a href={ (ADDRESS) "?measure=" (figures.measure) "#one" } aria-current=[here] { (name) } },
                html! { (figures.total.map_or_else(|| UNTOLD.to_owned(), number)) },
                html! { (in_percent(share_of_whole(&self.all, figures))) },
            ];
            row.extend(has_mean.then(|| html! { (mean(figures.mean)) }));
            row
        };
        let name = texts.participation_measures();
        let mut headings = vec![
            texts.participation_measure(),
            texts.participation_count(),
            texts.participation_share_of_whole(),
        ];
        headings.extend(has_mean.then(|| texts.participation_mean()));
        let rows = self.all.figures.iter().map(row).collect();
        Table { name: &name, headings, rows, has_row_headings: true }.render()
    }

    fn one(&self, frame: &Frame, figures: &Figures) -> Markup {
        html! {
            section.flow #one {
                h2 { (measure_name(frame.locale, figures.measure)) }
                (titled(frame, figures, Chart::Weeks, &Chart::Weeks.title(frame.locale)))
                (groups::told(frame, figures))
                @for chart in Chart::ALL.iter().filter(|chart| chart.by().is_some()) {
                    (titled(frame, figures, *chart, &chart.title(frame.locale)))
                }
            }
        }
    }
}

/// A chart with its table under a heading; nothing where nothing was told by it.
fn titled(frame: &Frame, figures: &Figures, chart: Chart, title: &str) -> Markup {
    let picture = chart.picture(frame.locale, figures);
    let Some((picture, table)) = picture.zip(chart.table(frame.locale, figures)) else {
        return html! {};
    };
    html! {
        section {
            h3 { (title) }
            (Charted {
                picture: &picture,
                table: &table,
                address: format!("{ADDRESS}/charts/{}/{chart}", figures.measure),
                query: format!("?language={}", frame.locale.code()),
                part: None,
            }.render(frame))
        }
    }
}
