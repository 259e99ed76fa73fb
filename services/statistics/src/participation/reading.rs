//! What is told of who takes part, for whoever asks: totals by the week, which are exact, and by whom, which was released.

mod rests;

use std::collections::BTreeMap;

use database::{Statement, statement};
use disclosure::Rules;
use eventlog::{NotDone, Position};
use jiff::fmt::serde::timestamp::microsecond;
use kernel::{Timestamp, Week, clock};
use serde::Deserialize;

use super::events::Unit;
use super::measure::Measure;
use super::taking_part::OF;
use crate::breakdown::events::Values;
use crate::dimensions;
use crate::reading::Table;
use crate::{Statistics, StatisticsError};

const WEEKS: Statement = statement!("participation/weeks");
const RELEASED: Statement = statement!("participation/released");

pub(crate) const STATEMENTS: &[Statement] = &[WEEKS, RELEASED];

/// All of it, as of one position of the log.
#[derive(Debug, Clone, PartialEq)]
pub struct TakesPart {
    /// When the last event that is counted was recorded.
    pub as_of: Timestamp,
    pub position: Position,
    pub rules: Rules,
    /// Of every measure, in their order.
    pub figures: Vec<Figures>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Figures {
    pub measure: Measure,
    /// Exact, and live. Of who was content people, rounded, of the weeks of the last release, and `None` where the rest of
    /// those who answered is a handful, or they are: whoever watches it grow would know each answer.
    pub total: Option<u64>,
    /// Of satisfaction, from 1 to 5: of all weeks of which one is told. A week in which few have answered is not in it: what
    /// it adds to the others would be theirs.
    pub mean: Option<f64>,
    /// From the first week of all to the one that runs; the same for every measure.
    pub weeks: Vec<OfWeek>,
    /// `None` before anything was told of it.
    pub told: Option<ToldOf>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OfWeek {
    pub week: Week,
    /// Exact; less than nought where more signatures were taken back than given. `None` of who was content.
    pub count: Option<i64>,
    pub mean: Option<f64>,
    pub is_running: bool,
}

/// By sex, age, division and social status, each alone.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldOf {
    /// `None` of signatures: they are the sums of the last release of each petition.
    pub release: Option<Release>,
    pub groups: Vec<Group>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Release {
    pub number: u32,
    /// The first week that is not in it.
    pub before_week: String,
    pub counted_to: Position,
    pub counted_at: Timestamp,
    /// Of what its counts are.
    pub unit: Unit,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Of one dimension.
    pub table: Table,
    /// All of whom it is known where they count; of signatures those in counts that were told.
    pub whole: u64,
}

/// The last release of a measure, as it is kept.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct LastRelease {
    measure: Measure,
    #[serde(with = "microsecond::required")]
    pub made_at: Timestamp,
    told: String,
}

#[derive(Debug, Clone, Deserialize)]
struct Told {
    number: u32,
    before_week: String,
    counted_to: Position,
    #[serde(with = "microsecond::required")]
    counted_at: Timestamp,
    unit: Unit,
    total: u64,
    dimensions: Vec<Values>,
    shown: Vec<Option<u64>>,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Counted {
    position: Position,
    weeks: Vec<InWeek>,
    /// Of how many it was told who signed.
    petitions: u64,
    /// That summed: `sex/female`.
    told: BTreeMap<String, u64>,
}

#[derive(Debug, Clone, Deserialize)]
struct InWeek {
    measure: Measure,
    week: String,
    n: i64,
    /// Of surveys, all their answers added up.
    score: u64,
}

impl Statistics {
    /// Who takes part, and what becomes of it.
    pub async fn takes_part(&self) -> Result<TakesPart, StatisticsError> {
        let counted: Option<Counted> = self.views.row(&WEEKS, ()).await?;
        let counted = counted.unwrap_or_default();
        let now = self.clock.now();
        let as_of = self.recorded_at(counted.position).await?.unwrap_or(now);
        let releases = self.last_releases().await?;
        let weeks = weeks(&counted, Week::of(clock::day_of(now)));
        let mut of_each: Vec<Figures> = Vec::with_capacity(Measure::ALL.len());
        for measure in Measure::ALL {
            let told = match measure {
                Measure::Signatures => (counted.petitions > 0).then(|| sums(&counted.told)),
                other => releases.get(other).map(of_release).transpose()?,
            };
            let mut told = told;
            if let Some(told) = &mut told {
                rests::keep(&self.rules, *measure, told, &of_each);
            }
            of_each.push(figures(*measure, &counted, &weeks, &self.rules, told));
        }
        Ok(TakesPart { as_of, position: counted.position, rules: self.rules, figures: of_each })
    }

    pub(crate) async fn last_releases(
        &self,
    ) -> Result<BTreeMap<Measure, LastRelease>, StatisticsError> {
        let rows: Vec<LastRelease> = self.views.rows(&RELEASED, ()).await?;
        Ok(rows.into_iter().map(|row| (row.measure, row)).collect())
    }

    /// Of the event at a position; `None` where there is none.
    pub(crate) async fn recorded_at(
        &self,
        position: Position,
    ) -> Result<Option<Timestamp>, StatisticsError> {
        let Some(before) = position.checked_sub(1) else { return Ok(None) };
        let events = self.bus.log().read_after(before, 1).await?;
        Ok(events.first().map(|event| event.recorded_at))
    }
}

/// Every week from the first in which anything was done to this one.
fn weeks(counted: &Counted, this: Week) -> Vec<Week> {
    let first = counted.weeks.iter().map(|one| &*one.week).min();
    let first = first.and_then(|name| name.parse().ok()).unwrap_or(this).min(this);
    let later = |week: &Week| week.later(1).filter(|next| *next <= this);
    std::iter::successors(Some(first), later).collect()
}

fn figures(
    measure: Measure,
    counted: &Counted,
    weeks: &[Week],
    rules: &Rules,
    told: Option<ToldOf>,
) -> Figures {
    let of_it = counted.weeks.iter().filter(|one| one.measure == measure);
    let by_week: BTreeMap<&str, &InWeek> = of_it.clone().map(|one| (&*one.week, one)).collect();
    let mean = |n: i64, score: u64| {
        let n = u64::try_from(n).ok().filter(|n| measure == Measure::Satisfaction && *n > 0);
        n.filter(|n| *n >= rules.threshold).map(|n| mean_of(score, n))
    };
    let running = weeks.last().copied();
    let of_week = |week: &Week| {
        let name = week.name();
        let (n, score) = by_week.get(&*name).map_or((0, 0), |one| (one.n, one.score));
        let is_running = Some(*week) == running;
        let mean = if is_running { None } else { mean(n, score) };
        let count = (measure != Measure::Content).then_some(n);
        OfWeek { week: *week, count, mean, is_running }
    };
    let is_told = |one: &&InWeek| {
        running.is_none_or(|running| one.week < running.name()) && mean(one.n, one.score).is_some()
    };
    let over = of_it
        .clone()
        .filter(is_told)
        .fold((0, 0), |(n, score), one| (n + one.n, score + one.score));
    let total: i64 = of_it.map(|one| one.n).sum();
    let total = match measure {
        Measure::Content => {
            let whole = told.as_ref().and_then(|told| told.groups.first()).map(|one| one.whole);
            whole.filter(|whole| *whole > 0)
        }
        _ => Some(u64::try_from(total).unwrap_or_default()),
    };
    Figures {
        measure,
        total,
        mean: mean(over.0, over.1),
        weeks: weeks.iter().map(of_week).collect(),
        told,
    }
}

/// With one decimal.
fn mean_of(score: u64, n: u64) -> f64 {
    ((score * 10 + n / 2) / n) as f64 / 10.0
}

/// Of what was told of each petition; what is withheld in all of them is withheld.
fn sums(told: &BTreeMap<String, u64>) -> ToldOf {
    let group = |values: Values| {
        let count = |code: &String| told.get(&format!("{}{OF}{code}", values.dimension)).copied();
        let counts: Vec<Option<u64>> = values.values.iter().map(count).collect();
        let whole = counts.iter().flatten().sum();
        Group { table: Table { by: vec![values], counts }, whole }
    };
    let dimensions = dimensions::all_values(Measure::Signatures.who());
    ToldOf { release: None, groups: dimensions.into_iter().map(group).collect() }
}

fn of_release(last: &LastRelease) -> Result<ToldOf, StatisticsError> {
    let told: Told =
        serde_json::from_str(&last.told).map_err(|error| NotDone::Broken(error.to_string()))?;
    Ok(of_told(told))
}

fn of_told(told: Told) -> ToldOf {
    let shape = dimensions::shape_of_each(&told.dimensions);
    let group = |(at, values): (usize, &Values)| {
        let table = shape.table(&[at])?;
        let counts = told.shown.get(table.range())?.to_vec();
        Some(Group { table: Table { by: vec![values.clone()], counts }, whole: told.total })
    };
    ToldOf {
        groups: told.dimensions.iter().enumerate().filter_map(group).collect(),
        release: Some(Release {
            number: told.number,
            before_week: told.before_week,
            counted_to: told.counted_to,
            counted_at: told.counted_at,
            unit: told.unit,
        }),
    }
}
