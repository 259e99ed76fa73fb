//! Figures for everyone: how many came in, what became of them, how long it took, and how content people were.

use std::sync::Arc;

use complaints::{Dimension, Figures, Measure, Period, Told};
use directory::Table as Directory;
use i18n::L10nLanguage;
use i18n::numbers::number;
use maud::{Markup, html};

use super::names::figure_name;
use crate::failure::FieldFault;
use crate::figures::{PERIODS_MAX, WEEKS};
use crate::pages::forms::{Choice, SelectField, error_summary};
use crate::pages::layout::Head;
use crate::pages::table::Table;
use crate::pages::{Frame, samples};
use crate::telling;

#[derive(Debug, Clone)]
pub struct FiguresPage {
    pub by: Dimension,
    /// The last one first.
    pub figures: Vec<Figures>,
    /// The week that runs.
    pub now: Period,
    pub table: Arc<Directory>,
    /// Of what was asked for; then there are no figures.
    pub wrong: Vec<FieldFault>,
}

const ADDRESS: &str = "/complaints/figures";
/// Quarters that one can choose.
const QUARTERS: usize = 8;
/// What a row says behind the name; how many were received comes first.
const SHOWN: [Measure; 7] = [
    Measure::Answered,
    Measure::AnsweredInTime,
    Measure::Overdue,
    Measure::Reopened,
    Measure::Confirmed,
    Measure::NoReply,
    Measure::WithoutAction,
];
/// In place of what is not told.
const UNTOLD: &str = "–";

impl FiguresPage {
    pub fn render(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let (title, errors) = (texts.figures_title(), self.errors(frame));
        let content = html! {
            div.wide.flow {
                (error_summary(frame, &errors))
                h1 { (title) }
                p.lead { (texts.figures_lead()) }
                (self.ask(frame, &errors))
                @if self.wrong.is_empty() {
                    @match self.by {
                        Dimension::All => (self.weeks(frame)),
                        _ => @for figures in &self.figures { (self.broken_down(frame, figures)) },
                    }
                    (self.files(frame))
                }
                p.note { (texts.figures_rule()) }
                p.note { (texts.figures_overdue_note()) }
                p.note { (texts.figures_weeks_note()) " " a href="/statistics" { (texts.participation_title()) } }
            }
        };
        let has_errors = !errors.is_empty();
        frame.document(Head { has_errors, ..Head::titled(&title) }, content)
    }

    pub fn samples() -> Vec<Self> {
        samples::figures_pages()
    }

    /// One field of the page stands for the first, the last and the only period.
    fn errors(&self, frame: &Frame) -> Vec<(&'static str, String)> {
        let told = |wrong: &FieldFault| {
            let field = if wrong.field == "by" { "by" } else { "period" };
            (field, telling::field(wrong.fault, frame.locale))
        };
        self.wrong.iter().map(told).collect()
    }

    fn ask(&self, frame: &Frame, errors: &[(&'static str, String)]) -> Markup {
        let texts = frame.texts();
        let error =
            |field| errors.iter().find(|(name, _)| *name == field).map(|(_, text)| text.clone());
        let by = Dimension::ALL.iter().skip(1).map(|by| Choice {
            code: by.code().to_owned(),
            text: dimension_name(texts, *by),
            is_chosen: *by == self.by,
        });
        let by = SelectField {
            name: "by",
            label: texts.figures_by(),
            none: dimension_name(texts, Dimension::All),
            error: error("by"),
            choices: by.collect(),
        };
        let none = match self.by {
            Dimension::All => texts.figures_period_weeks(),
            _ => texts.figures_period_quarter(),
        };
        let period = SelectField {
            name: "period",
            label: texts.figures_period(),
            none,
            error: error("period"),
            choices: self.periods(texts),
        };
        html! {
            form.choices action=(ADDRESS) {
                (by.render(frame))
                (period.render(frame))
                div.field { button.button { (texts.figures_show()) } }
            }
        }
    }

    /// Quarters and weeks up to the one that runs, and the one that is shown.
    fn periods(&self, texts: &L10nLanguage) -> Vec<Choice<String>> {
        let shown = match &self.figures[..] {
            [one] => Some(one.period),
            _ => None,
        };
        let quarters = Period::quarter_of(self.now.first).and_before(QUARTERS);
        let mut periods = [quarters, self.now.and_before(WEEKS)].concat();
        if let Some(shown) = shown.filter(|shown| !periods.contains(shown)) {
            periods.push(shown);
        }
        let choice = |period: Period| Choice {
            code: period.name(),
            text: period_name(texts, period),
            is_chosen: Some(period) == shown,
        };
        periods.into_iter().map(choice).collect()
    }

    /// All together, a row for each period.
    fn weeks(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let most = self.figures.iter().filter_map(|one| one.all.count(Measure::Received)).max();
        let row = |one: &Figures| {
            let name = html! {
                (period_name(texts, one.period))
                @if self.is_running(one.period) { " (" (texts.figures_running()) ")" }
            };
            cells(texts, name, &one.all, most)
        };
        let rows = self.figures.iter().map(row).collect();
        let (name, headings) = (texts.figures_title(), headings(texts, texts.figures_week()));
        Table { name: &name, headings, rows, has_row_headings: true }.dense()
    }

    fn broken_down(&self, frame: &Frame, figures: &Figures) -> Markup {
        let texts = frame.texts();
        let name = period_name(texts, figures.period);
        let all = figures.all.count(Measure::Received);
        let mut rows = vec![cells(texts, html! { (texts.figures_all()) }, &figures.all, all)];
        let values = figures.values.as_deref().unwrap_or_default();
        let shown = self.shown(values);
        rows.extend(shown.iter().map(|(value, told)| {
            let name = figure_name(frame.locale, &self.table, self.by, value);
            cells(texts, html! { (name) }, told, all)
        }));
        let headings = headings(texts, dimension_name(texts, self.by));
        html! {
            section {
                h2 { (name) }
                (Table { name: &name, headings, rows, has_row_headings: true }.dense())
                @if figures.values.is_none() { p.note { (texts.figures_not_over()) } }
                @else if shown.len() < values.len() { p.note { (texts.figures_few()) } }
            }
        }
    }

    /// Of what are few, each has its row; of what are many, those of which there is something to tell, the most first.
    fn shown<'a>(&self, values: &'a [(String, Told)]) -> Vec<&'a (String, Told)> {
        if matches!(self.by, Dimension::Kind | Dimension::Channel) {
            return values.iter().collect();
        }
        let received = |told: &Told| told.count(Measure::Received);
        let mut shown: Vec<_> =
            values.iter().filter(|(_, told)| received(told).is_some()).collect();
        shown.sort_by_key(|(_, told)| std::cmp::Reverse(received(told)));
        shown
    }

    /// The same as files; and of the last year, week by week.
    fn files(&self, frame: &Frame) -> Markup {
        let texts = frame.texts();
        let by = self.by.code();
        let ends = self.figures.last().zip(self.figures.first());
        let span = |(from, until): (&Figures, &Figures)| {
            format!("by={by}&from={}&until={}", from.period, until.period)
        };
        let shown = ends.map_or_else(|| format!("by={by}"), span);
        let last = if self.by == Dimension::All { Some(self.now) } else { self.now.before() };
        let year = last.and_then(|last| {
            Some(format!("by={by}&from={}&until={last}", last.and_before(PERIODS_MAX).last()?))
        });
        html! {
            p.note {
                (texts.figures_files()) " "
                a href={ (ADDRESS) ".json?" (shown) } { "JSON" } " · "
                a href={ (ADDRESS) ".csv?" (shown) } { "CSV" } " · "
                @if let Some(year) = year { a href={ (ADDRESS) ".csv?" (year) } { (texts.figures_year()) } " · " }
                a href="/open311/v2/discovery.json" { (texts.figures_open311()) }
            }
            p.note {
                (texts.figures_topic_totals()) " "
                a href="/complaints/topics.json" { "JSON" } " · " a href="/complaints/topics.csv" { "CSV" }
            }
            p.note { (texts.figures_topic_risk()) }
        }
    }

    fn is_running(&self, period: Period) -> bool {
        period.last >= self.now.last
    }
}

fn dimension_name(texts: &L10nLanguage, by: Dimension) -> String {
    match by {
        Dimension::All => texts.figures_by_all(),
        Dimension::Kind => texts.figures_by_kind(),
        Dimension::Topic => texts.figures_by_topic(),
        Dimension::Agency => texts.figures_by_agency(),
        Dimension::Division => texts.figures_by_division(),
        Dimension::Channel => texts.figures_by_channel(),
    }
}

fn period_name(texts: &L10nLanguage, period: Period) -> String {
    let days = [period.first.begins_on, period.last.ends_on];
    let days = days.map(|day| day.strftime("%Y.%m.%d").to_string()).join(" – ");
    match period.quarter() {
        Some((year, quarter)) => format!("{} ({days})", texts.figures_quarter(year, quarter)),
        None => days,
    }
}

fn headings(texts: &L10nLanguage, first: String) -> Vec<String> {
    let mut headings = vec![first, texts.figures_received()];
    headings.extend(SHOWN.map(|measure| match measure {
        Measure::Answered => texts.figures_answered(),
        Measure::AnsweredInTime => texts.figures_in_time(),
        Measure::Overdue => texts.figures_overdue(),
        Measure::Reopened => texts.figures_reopened(),
        Measure::Confirmed => texts.figures_confirmed(),
        Measure::NoReply => texts.figures_no_reply(),
        _ => texts.figures_without_action(),
    }));
    headings.extend([texts.figures_median(), texts.figures_rating()]);
    headings
}

/// A row; the bar beside what came in is its share of the most there is.
fn cells(texts: &L10nLanguage, name: Markup, told: &Told, most: Option<u64>) -> Vec<Markup> {
    let counted = |count: Option<u64>| html! { @match count { Some(count) => (number(count)), None => (UNTOLD) } };
    let received = told.count(Measure::Received);
    let bar = received.zip(most.filter(|most| *most > 0));
    let mut cells = vec![
        name,
        html! {
            (counted(received))
            @if let Some((count, most)) = bar { progress value=(count.min(most)) max=(most) aria-hidden="true" {} }
        },
    ];
    cells.extend(SHOWN.map(|measure| counted(told.count(measure))));
    cells.push(counted(told.median_days.map(u64::from)));
    cells.push(match told.rating_mean {
        Some(mean) => html! { (texts.figures_rating_of_five(format!("{mean:.1}"))) },
        None => html! { (UNTOLD) },
    });
    cells
}
