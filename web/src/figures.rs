//! Figures of complaints: page, JSON and CSV are asked the same and tell the same.

use std::sync::Arc;

use complaints::{Channel, Dimension, Figures, Kind, Period};
use directory::Table;
use kernel::{Division, Timestamp, Week, clock};
use serde::Deserialize;

use crate::Failure;
use crate::failure::{Fault, FieldFault};
use crate::site::Site;

/// Weeks that are told where none are asked for.
pub const WEEKS: usize = 12;
/// As many as a year has at most.
pub const PERIODS_MAX: usize = 53;

/// What stands after the question mark.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Ask {
    #[serde(default)]
    by: String,
    /// One of them.
    #[serde(default)]
    period: String,
    /// Or the first of several
    #[serde(default)]
    from: String,
    /// and the last.
    #[serde(default)]
    until: String,
}

/// Which figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedFigures {
    pub by: Dimension,
    /// All of one kind, the last one first.
    pub periods: Vec<Period>,
}

impl Ask {
    pub const fn has_no_period(&self) -> bool {
        self.period.is_empty() && self.from.is_empty() && self.until.is_empty()
    }

    /// By what; where that is not right, all together.
    pub fn by(&self) -> Dimension {
        Dimension::from_code(&self.by).unwrap_or(Dimension::All)
    }

    /// Or each field that is not right.
    pub fn meant(&self, now: Timestamp) -> Result<AskedFigures, Vec<FieldFault>> {
        let mut wrong = Vec::new();
        if !self.by.is_empty() && Dimension::from_code(&self.by).is_none() {
            wrong.push(FieldFault { field: "by", fault: Fault::NotOneOf });
        }
        let periods = self.periods(now, &mut wrong);
        if wrong.is_empty() { Ok(AskedFigures { by: self.by(), periods }) } else { Err(wrong) }
    }

    fn periods(&self, now: Timestamp, wrong: &mut Vec<FieldFault>) -> Vec<Period> {
        if self.has_no_period() {
            return usual(self.by(), now);
        }
        if self.from.is_empty() && self.until.is_empty() {
            return read("period", &self.period, wrong).into_iter().collect();
        }
        if !self.period.is_empty() {
            wrong.push(FieldFault { field: "period", fault: Fault::NotAPeriod });
        }
        let (first, last) = (read("from", &self.from, wrong), read("until", &self.until, wrong));
        let Some((first, last)) = first.zip(last) else { return Vec::new() };
        let fault = match () {
            () if first.is_quarter != last.is_quarter => Some(Fault::NotAPeriod),
            () if first.first > last.first => Some(Fault::PeriodsReversed),
            () => None,
        };
        wrong.extend(fault.map(|fault| FieldFault { field: "until", fault }));
        let mut periods = last.and_before(PERIODS_MAX + 1);
        periods.retain(|period| period.first >= first.first);
        if periods.len() > PERIODS_MAX {
            wrong.push(FieldFault { field: "until", fault: Fault::TooManyPeriods });
        }
        periods
    }
}

/// This week and those before it; by anything else the last quarter that is over, of which most have been answered.
fn usual(by: Dimension, now: Timestamp) -> Vec<Period> {
    let week = this_week(now);
    match by {
        Dimension::All => week.and_before(WEEKS),
        _ => last_quarter(now).into_iter().collect(),
    }
}

/// That is over.
pub fn last_quarter(now: Timestamp) -> Option<Period> {
    Period::quarter_of(this_week(now).first).before()
}

pub fn this_week(now: Timestamp) -> Period {
    Period::of_week(Week::of(clock::day_of(now)))
}

fn read(field: &'static str, text: &str, wrong: &mut Vec<FieldFault>) -> Option<Period> {
    let fault = if text.is_empty() { Fault::Missing } else { Fault::NotAPeriod };
    text.parse().map_err(|_| wrong.push(FieldFault { field, fault })).ok()
}

/// With the names of what is in them.
pub async fn figures(
    site: &Site,
    asked: &AskedFigures,
) -> Result<(Vec<Figures>, Arc<Table>), Failure> {
    let table = site.directory.table();
    let values = values(asked.by, &table);
    Ok((site.complaints.figures(asked.by, &values, &asked.periods).await?, table))
}

/// All that a dimension has; the last, an empty one, is what is not known yet.
pub fn values(by: Dimension, table: &Table) -> Vec<String> {
    let coded = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    let mut values = match by {
        // Each came by one of them.
        Dimension::All => return Vec::new(),
        Dimension::Channel => return Channel::ALL.iter().map(ToString::to_string).collect(),
        Dimension::Kind => Kind::ALL.iter().map(ToString::to_string).collect(),
        Dimension::Topic => table.topics().map(|(topic, _)| topic.code.to_string()).collect(),
        Dimension::Agency => table.agencies().map(|agency| agency.code.to_string()).collect(),
        Dimension::Division => coded(
            &Division::all().chain([Division::UNKNOWN]).map(Division::code).collect::<Vec<_>>(),
        ),
    };
    values.push(String::new());
    values
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A Monday in the 48th week of 2026.
    fn now() -> Timestamp {
        "2026-11-23T04:00:00Z".parse().expect("an instant")
    }

    /// By what, and of which periods.
    type Asked = (Dimension, Vec<String>);

    fn asked(query: &str) -> Result<Asked, Vec<(&'static str, Fault)>> {
        let ask: Ask = serde_urlencoded::from_str(query).expect("a query");
        let named = |asked: AskedFigures| {
            (asked.by, asked.periods.iter().map(ToString::to_string).collect())
        };
        let told = |wrong: Vec<FieldFault>| {
            wrong.into_iter().map(|wrong| (wrong.field, wrong.fault)).collect()
        };
        ask.meant(now()).map(named).map_err(told)
    }

    #[test]
    fn whoever_asks_for_nothing_sees_twelve_weeks_or_the_last_quarter() {
        let (by, weeks) = asked("").expect("all");
        assert_eq!((by, weeks.len(), weeks[0].as_str()), (Dimension::All, 12, "2026-W48"));
        let quarter = |code: &str| asked(&format!("by={code}&period=")).expect("one");
        assert_eq!(quarter("topic"), (Dimension::Topic, vec!["2026-Q3".to_owned()]));
    }

    #[test]
    fn several_of_one_kind_are_asked_for_the_last_one_first() {
        let (_, weeks) = asked("by=kind&from=2026-W46&until=2026-W47").expect("two");
        assert_eq!(weeks, ["2026-W47", "2026-W46"]);
        let (_, quarters) = asked("from=2025-Q4&until=2026-Q1").expect("two");
        assert_eq!(quarters, ["2026-Q1", "2025-Q4"]);
        let (_, year) = asked("from=2026-W01&until=2026-W53").expect("a year");
        assert_eq!(year.len(), 53);
    }

    #[test]
    fn what_is_not_right_is_told_by_its_field() {
        for (query, field, fault) in [
            ("by=colour", "by", Fault::NotOneOf),
            ("period=2026-W60", "period", Fault::NotAPeriod),
            ("from=2026-W01", "until", Fault::Missing),
            ("from=2026-W01&until=2026-Q1", "until", Fault::NotAPeriod),
            ("from=2026-W02&until=2026-W01", "until", Fault::PeriodsReversed),
            ("from=2025-W01&until=2026-W10", "until", Fault::TooManyPeriods),
            ("period=2026-W01&from=2026-W01&until=2026-W01", "period", Fault::NotAPeriod),
        ] {
            assert_eq!(asked(query), Err(vec![(field, fault)]), "{query}");
        }
    }
}
