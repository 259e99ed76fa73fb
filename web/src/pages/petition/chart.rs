//! How signatures came in: a chart of the last 48 hours and one of all days, each with its sentence and
//! its table.

use std::fmt::Write as _;

use i18n::dates;
use i18n::numbers::number;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use maud::{Markup, html};
use petitions::HourCount;

use super::files;
use crate::pages::Frame;
use crate::pages::table::Table;

const HOURS: i64 = 48;
/// Signing takes a month, longer where it is extended; more days than these are not drawn.
const DAYS_MAX: usize = 400;
const HOUR_SECONDS: i64 = 3_600;
/// Of the drawing, in its own units.
const WIDTH: f64 = 480.0;
const HEIGHT: f64 = 96.0;

/// Signatures by hour and by day of Ulaanbaatar; what was taken back is subtracted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignatureChart {
    pub hours: Vec<Bar>,
    pub days: Vec<Bar>,
}

/// One hour or day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    pub n: i64,
}

impl SignatureChart {
    /// Of a petition that was opened at an instant, up to now or to its end.
    pub fn new(counts: &[HourCount], opened_at: Timestamp, until: Timestamp) -> Self {
        Self { hours: hours(counts, until), days: days(counts, opened_at, until) }
    }

    pub(super) fn render(&self, frame: &Frame, petition: &str) -> Markup {
        let texts = frame.texts();
        if self.days.iter().all(|day| day.n == 0) {
            return html! {};
        }
        html! {
            section {
                h2 { (texts.chart_title()) }
                (part(frame, &texts.chart_hours(), &self.hours))
                (part(frame, &texts.chart_days(), &self.days))
                details {
                    summary { (texts.chart_table()) }
                    p.note { (texts.chart_left_out()) }
                    (table(frame, &texts.chart_hours(), &self.hours))
                    (table(frame, &texts.chart_days(), &self.days))
                }
                p { a href={ "/petitions/" (petition) "/breakdown" } { (texts.breakdown_link()) } }
                (files::render(frame, petition))
            }
        }
    }
}

fn hours(counts: &[HourCount], until: Timestamp) -> Vec<Bar> {
    let last = until.as_second().div_euclid(HOUR_SECONDS);
    let label = |hour| dates::date_and_time(begins(hour));
    let of = |hour| counts.iter().find(|count| count.hour == hour).map_or(0, |count| count.n);
    (last - HOURS + 1..=last).map(|hour| Bar { label: label(hour), n: of(hour) }).collect()
}

fn days(counts: &[HourCount], opened_at: Timestamp, until: Timestamp) -> Vec<Bar> {
    let (first, last) = (clock::day_of(opened_at), clock::day_of(until));
    let by_day = by_day(counts);
    let of = |day| by_day.iter().find(|(known, _)| *known == day).map_or(0, |(_, n)| *n);
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    days.take_while(|day| *day <= last)
        .take(DAYS_MAX)
        .map(|day| Bar { label: dates::day(day), n: of(day) })
        .collect()
}

/// The days on which anything happened, in order: the official day is a whole number of hours away.
pub fn by_day(counts: &[HourCount]) -> Vec<(Date, i64)> {
    let mut days: Vec<(Date, i64)> = Vec::new();
    for count in counts {
        let day = clock::day_of(begins(count.hour));
        match days.last_mut() {
            Some((last, n)) if *last == day => *n += count.n,
            _ => days.push((day, count.n)),
        }
    }
    days
}

/// When an hour since 1970 begins.
pub fn begins(hour: i64) -> Timestamp {
    Timestamp::from_second(hour.saturating_mul(HOUR_SECONDS)).unwrap_or(Timestamp::UNIX_EPOCH)
}

fn part(frame: &Frame, name: &str, bars: &[Bar]) -> Markup {
    let sentence = sentence(frame, bars);
    html! {
        h3 { (name) }
        p { (sentence) }
        @if bars.iter().any(|bar| bar.n > 0) { (picture(name, &sentence, bars)) }
    }
}

fn picture(name: &str, sentence: &str, bars: &[Bar]) -> Markup {
    html! {
        svg viewBox={ "0 0 " (WIDTH) " " (HEIGHT) } role="img" aria-label={ (name) ". " (sentence) } {
            path fill="currentColor" d=(drawn(bars)) {}
        }
        p.scale {
            @for end in [bars.first(), bars.last()].into_iter().flatten() { span { (end.label) } }
        }
    }
}

fn sentence(frame: &Frame, bars: &[Bar]) -> String {
    // Of several that are as high, the first.
    let most = bars.iter().rev().max_by_key(|bar| bar.n).filter(|bar| bar.n > 0);
    most.map_or_else(
        || frame.texts().chart_none(),
        |bar| frame.texts().chart_most(&bar.label, shown(bar.n)),
    )
}

/// A base line, and a bar for each that has any: the highest is as high as the drawing.
fn drawn(bars: &[Bar]) -> String {
    let most = bars.iter().map(|bar| bar.n).max().unwrap_or(0).max(1);
    let step = WIDTH / bars.len().max(1) as f64;
    let mut path = format!("M0 {HEIGHT}v-1h{WIDTH}v1z");
    for (index, bar) in bars.iter().enumerate().filter(|(_, bar)| bar.n > 0) {
        let (x, height) = (index as f64 * step, bar.n as f64 * HEIGHT / most as f64);
        // Writing to a text cannot fail.
        let _ = write!(path, "M{x:.1} {HEIGHT}v-{height:.1}h{:.1}V{HEIGHT}z", step * 0.8);
    }
    path
}

fn table(frame: &Frame, name: &str, bars: &[Bar]) -> Markup {
    let texts = frame.texts();
    let changed = bars.iter().filter(|bar| bar.n != 0);
    let row = |bar: &Bar| vec![html! { (bar.label) }, html! { (shown(bar.n)) }];
    let table = Table {
        name,
        headings: vec![texts.chart_when(), texts.chart_count()],
        rows: changed.map(row).collect(),
        has_row_headings: true,
    };
    html! { h3 { (name) } (table.render()) }
}

fn shown(n: i64) -> String {
    let digits = number(n.unsigned_abs());
    if n < 0 { format!("−{digits}") } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    fn count(instant: &str, n: i64) -> HourCount {
        HourCount { hour: at(instant).as_second() / HOUR_SECONDS, n }
    }

    #[test]
    fn a_day_begins_at_midnight_in_ulaanbaatar() {
        let counts = [
            count("2026-11-20T15:00:00Z", 3),
            count("2026-11-20T16:00:00Z", 4),
            count("2026-11-21T15:00:00Z", -1),
        ];
        let chart =
            SignatureChart::new(&counts, at("2026-11-19T10:00:00Z"), at("2026-11-21T15:30:00Z"));
        let days: Vec<_> = chart.days.iter().map(|day| (day.label.as_str(), day.n)).collect();
        assert_eq!(days, [("2026.11.19", 0), ("2026.11.20", 3), ("2026.11.21", 3)]);
        assert_eq!(chart.hours.len(), 48);
        let last = chart.hours.last().expect("an hour");
        assert_eq!((last.label.as_str(), last.n), ("2026.11.21 23:00", -1));
    }

    #[test]
    fn the_highest_bar_is_as_high_as_the_drawing_and_what_went_away_has_none() {
        let bars = [4, -2, 2, 0].map(|n| Bar { label: String::new(), n });
        let path = "M0 96v-1h480v1zM0.0 96v-96.0h96.0V96zM240.0 96v-48.0h96.0V96z";
        assert_eq!(drawn(&bars), path);
    }
}
