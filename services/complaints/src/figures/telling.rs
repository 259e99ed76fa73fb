//! What of the counts is told: of all complaints together everything; of each value of a dimension what passes the
//! disclosure gate, so that nobody learns what became of one complaint.
//!
//! Every measure of a week is a dimension of its own under the gate: its sum is public and exact. Weeks are told and so
//! is their quarter, which could tell what a hidden week holds: it is told where no week is hidden, where the hidden ones
//! are together as many as the gate asks for, or where two weeks or more are told, since each of them and the quarter is
//! rounded and what they leave open is then wider than the gate. Of a value of which it is not told how many came in,
//! nothing else is.
//!
//! How content people were is told of a week that is over and in which enough said so; of a quarter, of those of its weeks of
//! which it is told, so that nothing can be worked out of the others.

use disclosure::{LEAST, gated};
use kernel::Week;

use super::counts::MEASURES;
use super::{Counts, Measure, Medians, OfWeek, Period};

/// Weeks that are told, by which their quarter may be.
const WEEKS_TOLD: usize = 2;

/// What everyone may know of one value; `None` is not told.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    counts: [Option<u64>; MEASURES],
    /// Within so many calendar days half of those that were answered had their first answer.
    pub median_days: Option<u32>,
    /// From 1 to 5, of those who said so in the weeks of which it is told.
    pub rating_mean: Option<f64>,
}

impl Told {
    /// Of what is known of each measure.
    pub fn new(
        count: impl Fn(Measure) -> Option<u64>,
        median_days: Option<u32>,
        rating_mean: Option<f64>,
    ) -> Self {
        let counts = std::array::from_fn(|at| count(Measure::ALL[at]));
        Self { counts, median_days, rating_mean }
    }

    pub fn count(&self, measure: Measure) -> Option<u64> {
        self.counts[measure as usize]
    }

    fn of(counts: [Option<u64>; MEASURES], median: Option<u32>, rating_mean: Option<f64>) -> Self {
        let is_told =
            |measure: Measure| counts[measure as usize].is_some_and(|count| count >= LEAST);
        let median_days = median.filter(|_| is_told(Measure::Answered));
        Self { counts, median_days, rating_mean }
    }
}

/// All complaints of a period.
pub(super) fn exactly(
    rows: &[OfWeek],
    period: Period,
    medians: &Medians,
    is_over: impl Fn(Week) -> bool,
) -> Told {
    let counts = period.weeks().fold(Counts::default(), |sum, week| sum + of(rows, week, ""));
    let each = std::array::from_fn(|at| Some(counts[Measure::ALL[at]]));
    let over = period.weeks().filter(|week| is_over(*week)).map(|week| of(rows, week, ""));
    let mean = mean(over.filter(|counts| counts[Measure::Rated] >= LEAST));
    Told::of(each, medians.get(&(period.name(), String::new())).copied(), mean)
}

/// How content people were in all these weeks.
fn mean(weeks: impl Iterator<Item = Counts>) -> Option<f64> {
    weeks.fold(Counts::default(), |sum, week| sum + week).rating_mean()
}

/// Those of each value of a period that is over.
pub(super) fn by_value(
    rows: &[OfWeek],
    values: &[String],
    period: Period,
    medians: &Medians,
) -> Vec<(String, Told)> {
    let weeks: Vec<Vec<Counts>> = period
        .weeks()
        .map(|week| values.iter().map(|value| of(rows, week, value)).collect())
        .collect();
    let in_weeks: Vec<_> = weeks.iter().map(|counts| shown(counts)).collect();
    let sums: Vec<Counts> = (0..values.len())
        .map(|at| weeks.iter().fold(Counts::default(), |sum, week| sum + week[at]))
        .collect();
    let mut told = shown(&sums);
    for (at, counts) in told.iter_mut().enumerate() {
        for &measure in Measure::ALL {
            let of_week = |week: usize| {
                (weeks[week][at][measure], in_weeks[week][at][measure as usize].is_some())
            };
            let of_weeks: Vec<_> = (0..weeks.len()).map(of_week).collect();
            if period.is_quarter && gives_away(&of_weeks) {
                counts[measure as usize] = None;
            }
        }
        if counts[Measure::Received as usize].is_none() {
            *counts = [None; MEASURES];
        }
    }
    let name = period.name();
    let of_value = |(at, (value, counts)): (usize, (&String, [Option<u64>; MEASURES]))| {
        let median = medians.get(&(name.clone(), value.clone())).copied();
        let is_told = |week: &usize| in_weeks[*week][at][Measure::Rated as usize].is_some();
        let of_weeks = (0..weeks.len()).filter(is_told).map(|week| weeks[week][at]);
        let mean = mean(of_weeks).filter(|_| counts[Measure::Received as usize].is_some());
        (value.clone(), Told::of(counts, median, mean))
    };
    values.iter().zip(told).enumerate().map(of_value).collect()
}

fn of(rows: &[OfWeek], week: Week, value: &str) -> Counts {
    let week = week.name();
    let row = rows.iter().find(|row| row.week == week && row.value == value);
    row.map_or_else(Counts::default, |row| row.counts)
}

/// What the gate lets through of each value, measure by measure.
fn shown(counts: &[Counts]) -> Vec<[Option<u64>; MEASURES]> {
    let column = |measure: Measure| {
        let column: Vec<u64> = counts.iter().map(|counts| counts[measure]).collect();
        gated(&column)
    };
    let columns: Vec<_> = Measure::ALL.iter().map(|measure| column(*measure)).collect();
    let row = |at: usize| std::array::from_fn(|measure| columns[measure][at]);
    let rows = (0..counts.len()).map(row);
    let whole = |row: [Option<u64>; MEASURES]| match row[Measure::Received as usize] {
        Some(_) => row,
        None => [None; MEASURES],
    };
    rows.map(whole).collect()
}

/// Whether a quarter would say of its hidden weeks more than that each is below the gate: each week by its true count,
/// and whether that is told.
fn gives_away(weeks: &[(u64, bool)]) -> bool {
    let told = weeks.iter().filter(|(_, is_told)| *is_told).count();
    let hidden: u64 = weeks.iter().filter(|(_, is_told)| !is_told).map(|(count, _)| count).sum();
    told < weeks.len() && told < WEEKS_TOLD && hidden < LEAST
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use serde_json::json;

    use super::*;

    /// So many came in, of whom so many were answered in time and rated with a four.
    fn row(week: &str, value: &str, received: u64, answered: u64) -> OfWeek {
        let rest = [0; 7];
        let counts: Vec<u64> = [received, 0, answered, answered]
            .into_iter()
            .chain(rest)
            .chain([0, answered, answered * 4])
            .collect();
        serde_json::from_value(json!({ "week": week, "value": value, "counts": counts }))
            .expect("a row")
    }

    fn told(rows: &[OfWeek], period: &str) -> Vec<(String, Told)> {
        let values = ["roads", "water", ""].map(str::to_owned);
        let period: Period = period.parse().expect("a period");
        let medians = HashMap::from([
            ((period.name(), "roads".to_owned()), 11),
            ((period.name(), "water".to_owned()), 3),
        ]);
        by_value(rows, &values, period, &medians)
    }

    fn received(told: &[(String, Told)]) -> Vec<Option<u64>> {
        told.iter().map(|(_, told)| told.count(Measure::Received)).collect()
    }

    #[test]
    fn of_each_value_what_is_large_enough_is_told_rounded() {
        let rows = [
            row("2026-W47", "roads", 43, 12),
            row("2026-W47", "water", 31, 9),
            row("2026-W47", "", 12, 1),
        ];
        let told = told(&rows, "2026-W47");
        assert_eq!(received(&told), [Some(45), Some(30), Some(10)]);
        let [(_, roads), (_, water), _] = &told[..] else { panic!("three") };
        assert_eq!(roads.count(Measure::Answered), Some(10));
        assert_eq!((roads.median_days, roads.rating_mean), (Some(11), Some(4.0)));
        assert_eq!(water.count(Measure::Answered), None, "nine were answered");
        assert_eq!((water.median_days, water.rating_mean), (None, None));
    }

    #[test]
    fn of_whom_it_is_not_told_how_many_came_nothing_is() {
        // The smallest that is shown goes with the two that are hidden, also what became of it.
        let rows = [row("2026-W47", "roads", 43, 40), row("2026-W47", "water", 31, 30)];
        let told = told(&rows, "2026-W47");
        assert_eq!(received(&told), [Some(45), None, None]);
        assert_eq!(told[1].1, Told::default());
    }

    #[test]
    fn all_together_are_told_exactly_but_not_how_content_a_handful_was() {
        let rows = [row("2026-W46", "", 3, 2), row("2026-W47", "", 4, 1)];
        let quarter: Period = "2026-Q4".parse().expect("a period");
        let all = exactly(&rows, quarter, &HashMap::new(), |_| true);
        assert_eq!(all.count(Measure::Received), Some(7));
        assert_eq!(all.count(Measure::AnsweredInTime), Some(3));
        assert_eq!((all.median_days, all.rating_mean), (None, None));
    }

    #[test]
    fn a_quarter_tells_how_content_people_were_in_the_weeks_that_tell_it() {
        let quarter: Period = "2026-Q4".parse().expect("a period");
        let week = |name: &str| -> Period { name.parse().expect("a period") };
        let told = |rows: &[OfWeek], period: Period, over: &str| {
            let is_over = |week: Week| *week.name() <= *over;
            exactly(rows, period, &HashMap::new(), is_over).rating_mean
        };
        let of_ten = row("2026-W46", "", 12, 10);
        let mut counts = [0; MEASURES + 1];
        (counts[Measure::Rated as usize], counts[MEASURES]) = (1, 1);
        let of_one = json!({ "week": "2026-W47", "value": "", "counts": counts });
        let of_one: OfWeek = serde_json::from_value(of_one).expect("a row");
        let rows = [of_ten, of_one];
        assert_eq!(told(&rows, quarter, "2026-W53"), Some(4.0), "one is not worked out");
        assert_eq!(told(&rows, week("2026-W47"), "2026-W53"), None);
        assert_eq!(told(&rows, week("2026-W46"), "2026-W46"), Some(4.0));
        assert_eq!(told(&rows, week("2026-W46"), "2026-W45"), None, "it still runs");
        let values = [String::new()];
        let by_kind = by_value(&rows, &values, quarter, &HashMap::new());
        assert_eq!(by_kind[0].1.rating_mean, None, "nor by what is hidden");
    }

    #[test]
    fn a_quarter_adds_up_what_its_weeks_cannot_tell() {
        let weeks = ["2026-W28", "2026-W29", "2026-W30"];
        let rows: Vec<_> = weeks
            .into_iter()
            .flat_map(|week| {
                [row(week, "roads", 8, 0), row(week, "water", 9, 0), row(week, "", 7, 0)]
            })
            .collect();
        assert_eq!(received(&told(&rows, "2026-W28")), [None, None, None]);
        assert_eq!(received(&told(&rows, "2026-Q3")), [Some(25), Some(25), Some(20)]);
    }

    #[test]
    fn a_quarter_does_not_tell_what_its_only_hidden_weeks_hold() {
        let busy = ["roads", "water", ""].map(|value| row("2026-W28", value, 20, 0));
        let quiet = row("2026-W29", "roads", 2, 0);
        let [one, other, last] = busy;
        let both = told(&[one, other, last, quiet], "2026-Q3");
        assert_eq!(received(&both), [None, None, None], "its other weeks are empty");
        assert!(gives_away(&[(20, true), (3, false), (6, false)]));
        assert!(!gives_away(&[(20, true), (4, false), (6, false)]), "together ten");
        assert!(!gives_away(&[(20, true), (30, true), (1, false)]), "two that are rounded");
        assert!(!gives_away(&[(20, true)]), "none is hidden");
    }
}
