//! How signatures came in: how their number grew, by day, and by hour of the last 48; each with its sentence, its files and
//! its table.

use i18n::dates;
use jiff::civil::Date;
use kernel::{Timestamp, clock};
use maud::{Markup, html};
use petitions::HourCount;

use super::files;
use crate::pages::Frame;
use crate::pages::charted::Charted;
use crate::signature_charts::Chart;

const HOURS: i64 = 48;
/// Signing takes a month, longer where it is extended; more days than these are not drawn.
const DAYS_MAX: usize = 400;
const HOUR_SECONDS: i64 = 3_600;

/// Signatures by hour and by day of Ulaanbaatar; what was taken back is subtracted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureChart {
    pub opened_at: Timestamp,
    /// Now, or the end of the signing.
    pub until: Timestamp,
    /// How many it needs.
    pub goal: u64,
    /// All hours in which anything happened, in order.
    pub counts: Vec<HourCount>,
    pub hours: Vec<Bar>,
    pub days: Vec<Bar>,
}

/// One hour or day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub label: String,
    /// The same where there is little room: `11.20`, `18:00`.
    pub short: String,
    pub n: i64,
}

impl SignatureChart {
    /// Of a petition that was opened at an instant, up to now or to its end.
    pub fn new(counts: Vec<HourCount>, opened_at: Timestamp, until: Timestamp, goal: u64) -> Self {
        let (hours, days) = (hours(&counts, until), days(&counts, opened_at, until));
        Self { opened_at, until, goal, counts, hours, days }
    }

    /// How many there are at the end.
    pub fn total(&self) -> u64 {
        let total: i64 = self.counts.iter().map(|count| count.n).sum();
        u64::try_from(total).unwrap_or_default()
    }

    pub(super) fn render(&self, frame: &Frame, petition: &str) -> Markup {
        let texts = frame.texts();
        html! {
            section {
                h2 { (texts.chart_title()) }
                @if self.counts.is_empty() { p { (texts.chart_none_yet()) } }
                @else {
                    @for chart in self.shown() { (self.part(frame, petition, chart)) }
                    p.note { (texts.chart_left_out()) }
                }
                p { a href={ "/petitions/" (petition) "/breakdown" } { (texts.breakdown_link()) } }
                @if !self.counts.is_empty() { (files::render(frame, petition)) }
            }
        }
    }

    /// One day alone is its hours.
    fn shown(&self) -> impl Iterator<Item = Chart> {
        let has_days = self.days.len() > 1;
        Chart::ALL.iter().copied().filter(move |chart| *chart != Chart::Days || has_days)
    }

    fn part(&self, frame: &Frame, petition: &str, chart: Chart) -> Markup {
        let table = chart.table(frame.locale, self);
        html! {
            h3 { (table.name) }
            p { (chart.sentence(frame.locale, self)) }
            @if chart.has_any(self) {
                (Charted {
                    picture: &chart.picture(frame.locale, petition, self),
                    table: &table,
                    address: format!("/petitions/{petition}/charts/signatures/{chart}"),
                    query: format!("?language={}", frame.locale.code()),
                    part: None,
                }.render(frame))
            }
        }
    }
}

fn hours(counts: &[HourCount], until: Timestamp) -> Vec<Bar> {
    let last = until.as_second().div_euclid(HOUR_SECONDS);
    let of = |hour| counts.iter().find(|count| count.hour == hour).map_or(0, |count| count.n);
    let bar = |hour| {
        let begins_at = begins(hour);
        let short = begins_at.to_zoned(clock::zone()).strftime("%H:%M").to_string();
        Bar { label: dates::date_and_time(begins_at), short, n: of(hour) }
    };
    (last - HOURS + 1..=last).map(bar).collect()
}

fn days(counts: &[HourCount], opened_at: Timestamp, until: Timestamp) -> Vec<Bar> {
    let (first, last) = (clock::day_of(opened_at), clock::day_of(until));
    let by_day = by_day(counts);
    let of = |day| by_day.iter().find(|(known, _)| *known == day).map_or(0, |(_, n)| *n);
    let bar = |day: Date| {
        let short = day.strftime("%m.%d").to_string();
        Bar { label: dates::day(day), short, n: of(day) }
    };
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    days.take_while(|day| *day <= last).take(DAYS_MAX).map(bar).collect()
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
        let counts = vec![
            count("2026-11-20T15:00:00Z", 3),
            count("2026-11-20T16:00:00Z", 4),
            count("2026-11-21T15:00:00Z", -1),
        ];
        let (opened_at, until) = (at("2026-11-19T10:00:00Z"), at("2026-11-21T15:30:00Z"));
        let chart = SignatureChart::new(counts, opened_at, until, 70_000);
        let days: Vec<_> = chart.days.iter().map(|day| (day.label.as_str(), day.n)).collect();
        assert_eq!(days, [("2026.11.19", 0), ("2026.11.20", 3), ("2026.11.21", 3)]);
        assert_eq!(chart.days[1].short, "11.20");
        assert_eq!((chart.hours.len(), chart.total()), (48, 6));
        let last = chart.hours.last().expect("an hour");
        assert_eq!(
            (last.label.as_str(), last.short.as_str(), last.n),
            ("2026.11.21 23:00", "23:00", -1)
        );
    }
}
