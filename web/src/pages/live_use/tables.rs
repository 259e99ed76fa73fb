//! The same numbers as tables.

use i18n::numbers::number;
use i18n::texts;
use kernel::Locale;
use maud::{Markup, html};
use statistics::{Act, InUse, Part, Step};

use crate::chart_tables::{Cell, ChartTable};
use crate::live_charts::{Chart, act_name, channel_name, section_name};
use crate::live_use::Satisfaction;
use crate::pages::Frame;
use crate::pages::table::Table;

/// In place of what is not told.
const UNTOLD: &str = "–";

/// Of a minute, an hour and two days.
pub(super) fn sums(frame: &Frame, in_use: &InUse) -> Markup {
    let texts = frame.texts();
    let spans = [
        (texts.live_last_minute(), in_use.last_minute()),
        (texts.live_last_hour(), in_use.last_hour()),
        (texts.live_last_days(), in_use.last_days()),
    ];
    let row = |(name, step): (String, Step)| {
        let counts = [step.visits, step.files, step.signatures, step.comments, step.complaints];
        std::iter::once(html! { (name) }).chain(counts.map(counted)).collect()
    };
    let headings = vec![
        texts.chart_when(),
        texts.live_visits(),
        texts.live_section_files(),
        texts.live_signatures(),
        texts.live_comments(),
        texts.live_complaints(),
    ];
    let rows = spans.into_iter().map(row).collect();
    Table { name: &texts.live_title(), headings, rows, has_row_headings: true }.render()
}

/// What a picture shows.
pub fn of_chart(locale: Locale, chart: Chart, in_use: &InUse) -> ChartTable {
    let texts = texts(locale);
    match chart {
        Chart::Visits => {
            let headings = vec![texts.live_visits()];
            steps(locale, chart, headings, &in_use.minutes, |step| vec![step.visits])
        }
        Chart::Signatures => {
            let headings = vec![texts.live_signatures()];
            steps(locale, chart, headings, &in_use.minutes, |step| vec![step.signatures])
        }
        Chart::VisitsByHour => {
            let headings = vec![texts.live_visits()];
            steps(locale, chart, headings, &in_use.hours, |step| vec![step.visits])
        }
        Chart::ActsByHour => {
            let headings = vec![texts.live_signatures(), texts.live_comments()];
            steps(locale, chart, headings, &in_use.hours, |step| {
                vec![step.signatures, step.comments]
            })
        }
        Chart::Channels | Chart::Languages | Chart::Sections => values(locale, chart, in_use),
    }
}

fn steps(
    locale: Locale,
    chart: Chart,
    counted_as: Vec<String>,
    steps: &[Step],
    counts: impl Fn(&Step) -> Vec<u64>,
) -> ChartTable {
    let row = |step: &Step| {
        let cells = counts(step).into_iter().map(|count| Cell::Count(Some(count)));
        std::iter::once(Cell::At(step.begins_at)).chain(cells).collect()
    };
    let headings = std::iter::once(texts(locale).chart_when()).chain(counted_as).collect();
    // The last one is what people look for.
    let rows = steps.iter().rev().map(row).collect();
    ChartTable { name: chart.title(locale), headings, rows, is_dense: false }
}

fn values(locale: Locale, chart: Chart, in_use: &InUse) -> ChartTable {
    let texts = texts(locale);
    let row = |(name, count): (String, u64)| vec![Cell::Words(name), Cell::Count(Some(count))];
    let rows = chart.values(locale, in_use).into_iter().map(row).collect();
    let (first, second) = match chart {
        Chart::Channels => (texts.column_channel(), texts.live_signatures()),
        Chart::Languages => (texts.column_page_language(), texts.live_visits()),
        _ => (texts.column_page_section(), texts.live_visits()),
    };
    ChartTable { name: chart.title(locale), headings: vec![first, second], rows, is_dense: false }
}

/// By language and kind of page, and by channel, at once.
pub(super) fn parts(frame: &Frame, in_use: &InUse) -> Markup {
    let texts = frame.texts();
    let row = |part: &Part| {
        let counts = [part.last_minute, part.last_hour, part.last_days];
        std::iter::once(html! { (name_of(frame, part)) }).chain(counts.map(counted)).collect()
    };
    let headings = vec![
        texts.column_act(),
        texts.live_last_minute(),
        texts.live_last_hour(),
        texts.live_last_days(),
    ];
    let rows: Vec<_> = in_use.parts.iter().map(row).collect();
    if rows.is_empty() {
        return html! { p { (texts.live_none()) } };
    }
    Table { name: &texts.live_parts(), headings, rows, has_row_headings: true }.render()
}

/// `Pages opened · English · Open data`
fn name_of(frame: &Frame, part: &Part) -> String {
    let of = [
        Some(act_name(frame.texts(), part.act)),
        part.language.map(|language| texts(language).language_name()),
        part.section.map(|section| section_name(frame.locale, section)),
        channel_of(frame, part),
    ];
    of.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Of signatures and comments; what is not told by channel is told as of several.
fn channel_of(frame: &Frame, part: &Part) -> Option<String> {
    let has_channel = matches!(part.act, Act::Signature | Act::Comment);
    let channel = part.channel.as_deref().map(|channel| channel_name(frame.locale, channel));
    has_channel.then(|| channel.unwrap_or_else(|| frame.texts().live_channels_together()))
}

pub(super) fn satisfaction(frame: &Frame, weeks: &[Satisfaction]) -> Markup {
    let texts = frame.texts();
    let told = |count: Option<u64>| html! { (count.map_or_else(|| UNTOLD.to_owned(), number)) };
    let row = |one: &Satisfaction| {
        let days = [one.week.first.begins_on, one.week.last.ends_on];
        let days = days.map(|day| day.strftime("%Y.%m.%d").to_string()).join(" – ");
        let mean = one.rating_mean.map(|mean| texts.figures_rating_of_five(format!("{mean:.1}")));
        vec![
            html! { (days) },
            told(one.rated),
            told(one.confirmed),
            html! { (mean.unwrap_or_else(|| UNTOLD.to_owned())) },
        ]
    };
    let headings = vec![
        texts.figures_week(),
        texts.live_rated(),
        texts.figures_confirmed(),
        texts.figures_rating(),
    ];
    let rows = weeks.iter().map(row).collect();
    Table { name: &texts.figures_rating(), headings, rows, has_row_headings: true }.render()
}

fn counted(count: u64) -> Markup {
    html! { (number(count)) }
}
