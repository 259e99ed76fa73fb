//! How signatures came in, as pictures, each with its table: the same in a page and as files. All is made of one read, that of
//! the hours in which anything happened.

use charts::{Column, Columns, Line, Picture, Point, Threshold, Tick, Words};
use i18n::numbers::number;
use i18n::{dates, texts};
use kernel::cell::coded;
use kernel::{Locale, Timestamp, clock};

use crate::chart_tables::{Cell, ChartTable};
use crate::chart_words::most;
use crate::live_charts::hour_and_minute;
use crate::pages::{Bar, SignatureChart, begins};

coded! {
    /// A picture of a petition's signatures.
    Chart {
        Total = "total",
        Days = "days",
        Hours = "hours",
    }
}

/// As many words as have room below the time.
const TICKS: usize = 4;
const HOUR_SECONDS: i64 = 3_600;
/// What is to be reached is drawn where the line comes up to a part of it: below, the line would lie on the ground.
const IN_SIGHT: u64 = 5;

impl Chart {
    pub fn title(self, locale: Locale) -> String {
        let texts = texts(locale);
        match self {
            Self::Total => texts.chart_total(),
            Self::Days => texts.chart_days(),
            Self::Hours => texts.chart_hours(),
        }
    }

    /// What is to be seen in it.
    pub fn sentence(self, locale: Locale, signatures: &SignatureChart) -> String {
        let texts = texts(locale);
        if self == Self::Total {
            let at = dates::date_and_time(signatures.until);
            return texts.chart_total_told(at, number(signatures.total()), number(signatures.goal));
        }
        let given = |bar: &Bar| Some((bar.label.clone(), u64::try_from(bar.n).ok()?));
        let most = most(locale, self.bars(signatures).iter().filter_map(given));
        most.unwrap_or_else(|| texts.chart_none())
    }

    /// Whether there is anything to draw.
    pub fn has_any(self, signatures: &SignatureChart) -> bool {
        match self {
            Self::Total => !signatures.counts.is_empty(),
            Self::Days | Self::Hours => self.bars(signatures).iter().any(|bar| bar.n > 0),
        }
    }

    pub fn picture(self, locale: Locale, petition: &str, signatures: &SignatureChart) -> Picture {
        let texts = texts(locale);
        let words = Words {
            id: format!("{petition}-{self}"),
            title: format!("{petition}: {}", self.title(locale)),
            description: self.sentence(locale, signatures),
            beside: texts.breakdown_chart_table(),
            no_data: texts.chart_none(),
        };
        match self {
            Self::Total => grown(locale, words, signatures),
            Self::Days | Self::Hours => columns(locale, words, self.bars(signatures)),
        }
    }

    /// The same numbers: of days how many there were at their end, of hours those in which anything happened.
    pub fn table(self, locale: Locale, signatures: &SignatureChart) -> ChartTable {
        let texts = texts(locale);
        let mut so_far = 0;
        let row = |bar: &Bar| {
            so_far += bar.n;
            let count = if self == Self::Total { so_far } else { bar.n };
            vec![Cell::Words(bar.label.clone()), Cell::Change(Some(count))]
        };
        let bars = self.bars(signatures).iter();
        let rows = bars.filter(|bar| self != Self::Hours || bar.n != 0).map(row).collect();
        let count = if self == Self::Total { texts.chart_so_far() } else { texts.chart_count() };
        let headings = vec![texts.chart_when(), count];
        ChartTable { name: self.title(locale), headings, rows, is_dense: false }
    }

    fn bars(self, signatures: &SignatureChart) -> &[Bar] {
        match self {
            Self::Total | Self::Days => &signatures.days,
            Self::Hours => &signatures.hours,
        }
    }
}

/// From nought at the opening, in a step at the end of each hour.
fn grown(locale: Locale, words: Words, signatures: &SignatureChart) -> Picture {
    let texts = texts(locale);
    let SignatureChart { opened_at, until, goal, .. } = signatures;
    let mut so_far = 0_i64;
    let grown = signatures.counts.iter().map(|count| {
        so_far += count.n;
        let at = begins(count.hour + 1).min(*until).as_second();
        Point { at, value: u64::try_from(so_far).unwrap_or_default() }
    });
    let first = Point { at: opened_at.as_second(), value: 0 };
    let mut points: Vec<Point> = std::iter::once(first).chain(grown).collect();
    points.push(Point { at: until.as_second(), value: signatures.total() });
    let is_in_sight = signatures.total().saturating_mul(IN_SIGHT) >= *goal;
    let threshold = (*goal > 0 && is_in_sight)
        .then(|| Threshold { value: *goal, label: texts.petition_goal(number(*goal)) });
    let ticks = ticks(*opened_at, *until);
    Line { words, points, ticks, threshold, number: &number }.picture()
}

/// Midnights, or full hours of what is younger than two of them.
fn ticks(from: Timestamp, until: Timestamp) -> Vec<Tick> {
    let (first, last) = (clock::day_of(from), clock::day_of(until));
    let days = std::iter::successors(Some(first), |day| day.tomorrow().ok());
    let begun: Vec<_> = days
        .skip(1)
        .take_while(|day| *day <= last)
        .filter_map(|day| Some((day, day.to_zoned(clock::zone()).ok()?.timestamp())))
        .collect();
    if begun.len() >= 2 {
        let tick = |(day, at): &(jiff::civil::Date, Timestamp)| Tick {
            at: at.as_second(),
            text: dates::day(*day),
        };
        return begun.iter().step_by(begun.len().div_ceil(TICKS)).map(tick).collect();
    }
    let hour = |at: Timestamp| at.as_second().div_euclid(HOUR_SECONDS);
    let hours: Vec<_> = (hour(from) + 1..=hour(until)).collect();
    let tick = |hour: &i64| {
        let at = begins(*hour);
        Tick { at: at.as_second(), text: hour_and_minute(at) }
    };
    hours.iter().step_by(hours.len().div_ceil(TICKS).max(1)).map(tick).collect()
}

/// More taken back than given is nothing that a column can show.
fn columns(locale: Locale, words: Words, bars: &[Bar]) -> Picture {
    let texts = texts(locale);
    let column = |bar: &Bar| Column {
        label: bar.short.clone(),
        solid: Some(u64::try_from(bar.n).unwrap_or_default()),
        hatched: None,
    };
    let chart = Columns {
        words,
        columns: bars.iter().map(column).collect(),
        solid: texts.chart_count(),
        hatched: None,
        withheld: texts.breakdown_withheld_count(),
        number: &number,
    };
    chart.picture()
}

#[cfg(test)]
mod tests {
    use charts::Around;
    use petitions::HourCount;

    use super::*;

    fn at(instant: &str) -> Timestamp {
        instant.parse().expect("an instant")
    }

    fn signatures(counts: &[(&str, i64)], until: &str, goal: u64) -> SignatureChart {
        let hour = |instant: &str| at(instant).as_second() / HOUR_SECONDS;
        let counts = counts.iter().map(|(instant, n)| HourCount { hour: hour(instant), n: *n });
        SignatureChart::new(counts.collect(), at("2026-11-20T01:30:00Z"), at(until), goal)
    }

    const GROWN: [(&str, i64); 3] =
        [("2026-11-20T01:00:00Z", 40), ("2026-11-21T05:00:00Z", 30), ("2026-11-25T05:00:00Z", -10)];

    fn drawn(chart: Chart, of: &SignatureChart) -> String {
        chart.picture(Locale::Mn, "PN-202611-00042", of).standalone(&Around::default())
    }

    #[test]
    fn every_picture_can_be_drawn_also_of_nothing_and_of_one_day() {
        let none = signatures(&[], "2026-11-20T02:00:00Z", 70_000);
        let one_day = signatures(&GROWN[..1], "2026-11-20T03:00:00Z", 70_000);
        let weeks = signatures(&GROWN, "2026-12-19T03:00:00Z", 70_000);
        for locale in Locale::ALL {
            for chart in Chart::ALL {
                for of in [&none, &one_day, &weeks] {
                    let picture = chart.picture(*locale, "PN-202611-00042", of);
                    assert!(picture.inline().starts_with("<svg"), "{chart}");
                    assert!(chart.table(*locale, of).csv().is_ok(), "{chart}");
                    assert!(!chart.sentence(*locale, of).is_empty(), "{chart}");
                }
                assert!(!chart.has_any(&none), "{chart}");
            }
        }
        assert!(Chart::Total.has_any(&one_day));
        let hours = ticks(one_day.opened_at, one_day.until);
        let hours: Vec<_> = hours.iter().map(|tick| tick.text.as_str()).collect();
        assert_eq!(hours, ["10:00", "11:00"], "a young petition has its hours below it");
    }

    #[test]
    fn the_table_of_the_total_is_its_days_and_ends_with_all() {
        let weeks = signatures(&GROWN, "2026-11-26T03:00:00Z", 100);
        let rows = Chart::Total.table(Locale::Mn, &weeks).rows;
        let counts: Vec<_> = rows.iter().map(|row| row[1].clone()).collect();
        let grown = [40, 70, 70, 70, 70, 60, 60].map(|count| Cell::Change(Some(count)));
        assert_eq!(counts, grown);
        assert_eq!(weeks.total(), 60);
        let days = Chart::Days.table(Locale::Mn, &weeks).rows;
        assert_eq!(days[5][1], Cell::Change(Some(-10)));
        assert_eq!(Chart::Hours.table(Locale::Mn, &weeks).rows.len(), 1, "where anything happened");
    }

    #[test]
    fn what_is_to_be_reached_is_drawn_once_it_is_in_sight() {
        let goal = texts(Locale::Mn).petition_goal(number(200));
        let near = signatures(&GROWN, "2026-11-26T03:00:00Z", 200);
        assert!(drawn(Chart::Total, &near).contains(&goal));
        let far = signatures(&GROWN, "2026-11-26T03:00:00Z", 70_000);
        let drawn = drawn(Chart::Total, &far);
        assert!(!drawn.contains("stroke-dasharray"), "{drawn}");
        assert!(drawn.contains("70,000"), "it is said: {drawn}");
    }

    #[test]
    fn words_below_the_time_are_few() {
        let month = ticks(at("2026-11-20T01:30:00Z"), at("2026-12-19T03:00:00Z"));
        assert!((3..=TICKS).contains(&month.len()), "{month:?}");
        assert_eq!(month[0].text, "2026.11.21");
    }
}
