//! Releasing: each Monday at midnight of Ulaanbaatar the house tells who took part until then, as far as the gate lets
//! through: by sex, by age, by division and by social status, each alone.
//!
//! What is counted here, and held against the threshold, are people, not what they did: whoever complains ten times of
//! a topic is one of those who complained of it. So ten in a cell are no busy one, what a cell grows by is no busy week
//! of somebody, and of how much one did nothing can be seen. By which name somebody is known, a bill or a topic knows for
//! itself: whoever takes part in several counts in each, and nobody can tell, this house neither.

use database::{Database, DatabaseError, Statement, statement};
use disclosure::Rules;
use eventlog::{Position, Terms};
use kernel::{Cell, Timestamp, Week, clock};
use serde::{Deserialize, Serialize};

use super::events::{ParticipationReleased, Unit};
use super::measure::{Counted, Measure};
use super::observing::What;
use super::{Participation, ParticipationError};
use crate::counting::CellCount;
use crate::telling::{self, Before};
use crate::{Statistics, StatisticsError, dimensions};

const BEGUN: Statement = statement!("participation/begun");
const CELLS: Statement = statement!("participation/cells");

pub(crate) const STATEMENTS: &[Statement] = &[BEGUN, CELLS];

#[derive(Debug, Clone)]
pub struct ReleaseParticipation {
    pub measure: Measure,
    pub rules: Rules,
    /// The Monday it is made for: one release is enough for it.
    pub monday: Timestamp,
    /// The week that begins with it.
    pub week: String,
    pub now: Timestamp,
    pub counted_to: Position,
    pub counted_at: Timestamp,
    pub cells: Vec<(Cell, u64)>,
}

pub(crate) fn decide(
    participation: &Participation,
    command: ReleaseParticipation,
) -> Result<ParticipationReleased, ParticipationError> {
    if participation.released_at.is_some_and(|at| at >= command.monday) {
        return Err(ParticipationError::Released);
    }
    let dimensions = dimensions::all_values(command.measure.who());
    let shape = dimensions::shape_of_each(&dimensions);
    let releases = match participation.unit {
        Some(Unit::People) => &participation.releases[..],
        _ => &[],
    };
    let before = Before { dimensions: &participation.dimensions, releases };
    let cells: Vec<_> = command.cells.iter().map(|(cell, n)| CellCount::of(*cell, *n)).collect();
    let made = telling::made(&command.rules, &before, (dimensions, shape), &cells, false)
        .ok_or(ParticipationError::OtherValues)?;
    Ok(ParticipationReleased {
        measure: command.measure,
        number: participation.number.saturating_add(1),
        made_at: command.now,
        before_week: command.week,
        counted_to: command.counted_to,
        counted_at: command.counted_at,
        unit: Unit::People,
        total: made.release.total,
        dimensions: made.dimensions,
        shown: made.release.shown,
        rules: command.rules,
        counted: made.release.counted,
        now: made.release.now,
        gone: made.release.gone,
    })
}

#[derive(Serialize)]
struct BeforeWeek<'a> {
    week: &'a str,
}

#[derive(Deserialize)]
struct Begun {
    what: What,
}

#[derive(Serialize)]
struct Asked<'a> {
    #[serde(flatten)]
    counted: Counted,
    /// Only what was done before it.
    week: &'a str,
}

/// What was done before a week by those of whom it is known where they count.
#[derive(Deserialize)]
pub(crate) struct InCells {
    /// Up to which it is counted.
    position: Position,
    cells: Vec<InCell>,
}

impl InCells {
    pub(crate) async fn before(
        views: &Database,
        counted: Counted,
        week: &str,
    ) -> Result<Option<Self>, DatabaseError> {
        views.row(&CELLS, Asked { counted, week }).await
    }

    pub(crate) fn counts(self) -> Vec<(Cell, u64)> {
        self.cells.into_iter().map(|one| (one.cell, one.n)).collect()
    }
}

#[derive(Deserialize)]
struct InCell {
    #[serde(flatten)]
    cell: Cell,
    n: u64,
}

impl Statistics {
    /// What Monday has come for. Of what nobody had begun before it nothing is told.
    pub(crate) async fn tell_who_takes_part(&self) -> Result<(), StatisticsError> {
        let week = Week::of(clock::day_of(self.clock.now()));
        let Some(monday) = week.begins() else { return Ok(()) };
        let week = week.name();
        let begun: Vec<Begun> = self.views.rows(&BEGUN, BeforeWeek { week: &week }).await?;
        if begun.is_empty() {
            return Ok(());
        }
        let told = self.last_releases().await?;
        for measure in Measure::ALL {
            let Some(counted) = measure.counted() else { continue };
            let is_begun = begun.iter().any(|begun| begun.what == counted.what);
            let is_told = told.get(measure).is_some_and(|last| last.made_at >= monday);
            if is_begun && !is_told {
                self.tell(*measure, counted, monday, &week).await?;
            }
        }
        Ok(())
    }

    async fn tell(
        &self,
        measure: Measure,
        counted: Counted,
        monday: Timestamp,
        week: &str,
    ) -> Result<(), StatisticsError> {
        let head = self.bus.log().head().await?;
        let found = InCells::before(&self.views, counted, week).await?;
        let Some(found) = found else { return Ok(()) };
        let position = found.position;
        let Some(counted_at) = self.recorded_at(position).await? else { return Ok(()) };
        // Acts before this Monday may not have been read yet: then it is asked again.
        if position < head.position && counted_at < monday {
            return Ok(());
        }
        let command = ReleaseParticipation {
            measure,
            rules: self.rules,
            monday,
            week: week.to_owned(),
            now: self.clock.now(),
            counted_to: position,
            counted_at,
            cells: found.counts(),
        };
        let stream = measure.stream();
        match self.bus.execute::<Participation>(&stream, command, Terms::default()).await {
            Ok(_) => {
                tracing::info!(%measure, "who takes part was told");
                Ok(())
            }
            Err(error) => match error.into() {
                // Another process was quicker.
                StatisticsError::Participation(ParticipationError::Released) => Ok(()),
                error => Err(error),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use cqrs_es::test::{AggregateTestExecutor, TestFramework};
    use kernel::testing::cell;
    use kernel::{AgeBand, Sex};

    use super::*;
    use crate::Dimension;
    use crate::participation::events::ParticipationEvent;
    use crate::testing::instant;

    fn given(events: Vec<ParticipationEvent>) -> AggregateTestExecutor<Participation> {
        TestFramework::<Participation>::with(()).given(events)
    }

    /// So many women and a hundred men of 16 and 17.
    fn release(measure: Measure, at: &str, women: u64) -> ReleaseParticipation {
        let now = instant(at);
        let week = Week::of(clock::day_of(now));
        let young = Cell { age_band: AgeBand::From16, ..cell(1) };
        ReleaseParticipation {
            measure,
            rules: Rules::default(),
            monday: week.begins().expect("a Monday"),
            week: week.name(),
            now,
            counted_to: 200,
            counted_at: now,
            cells: vec![
                (Cell { sex: Sex::Female, ..young }, women),
                (Cell { sex: Sex::Male, ..young }, 100),
            ],
        }
    }

    fn released(number: u32, at: &str, women: u64) -> ParticipationReleased {
        let command = release(Measure::Comments, at, women);
        let told = decide(&Participation::default(), command).expect("nothing was told yet");
        ParticipationReleased { number, ..told }
    }

    #[test]
    fn a_week_is_told_once() {
        let first = released(1, "2026-11-22T16:00:01Z", 40);
        assert_eq!((first.total, &*first.before_week), (140, "2026-W48"));
        given(vec![])
            .when(release(Measure::Comments, "2026-11-22T16:00:01Z", 40))
            .then_expect_events(vec![first.clone().into()]);
        given(vec![first.clone().into()])
            .when(release(Measure::Comments, "2026-11-29T15:59:59Z", 90))
            .then_expect_error(ParticipationError::Released);
        given(vec![first.into()])
            .when(release(Measure::Comments, "2026-11-29T16:00:00Z", 40))
            .then_expect_events(vec![released(2, "2026-11-29T16:00:00Z", 40).into()]);
    }

    #[test]
    fn what_few_have_changed_stands_as_it_was_told() {
        let mut participation = Participation::default();
        let mut told = Vec::new();
        for (monday, women) in [("2026-11-22", 40), ("2026-11-29", 49), ("2026-12-06", 50)] {
            let command = release(Measure::Complaints, &format!("{monday}T16:00:01Z"), women);
            let event = decide(&participation, command).expect("due");
            told.push((event.total, event.shown[0]));
            cqrs_es::Aggregate::apply(&mut participation, event.into());
        }
        assert_eq!(told, [(140, Some(40)), (149, Some(40)), (150, Some(50))]);
    }

    #[test]
    fn what_counted_acts_is_no_measure_for_people() {
        let acts =
            ParticipationReleased { unit: Unit::Acts, ..released(1, "2026-11-22T16:00:01Z", 45) };
        let mut written = serde_json::to_value(&acts).expect("JSON");
        written.as_object_mut().expect("an object").remove("unit");
        let read: ParticipationReleased = serde_json::from_value(written).expect("it was so once");
        assert_eq!(read, acts);
        let mut participation = Participation::default();
        cqrs_es::Aggregate::apply(&mut participation, read.into());
        let command = release(Measure::Comments, "2026-11-29T16:00:01Z", 40);
        let event = decide(&participation, command).expect("due");
        let told = (event.number, event.unit, event.shown[0]);
        assert_eq!(told, (2, Unit::People, Some(40)), "45 does not stand");
        cqrs_es::Aggregate::apply(&mut participation, event.into());
        assert_eq!(participation.releases.len(), 1);
    }

    #[test]
    fn each_dimension_stands_alone_and_nobody_below_18_petitions() {
        let told = released(1, "2026-11-22T16:00:01Z", 40);
        let values: usize = told.dimensions.iter().map(|one| one.values.len()).sum();
        assert_eq!(told.shown.len(), values);
        let of_age = &told.dimensions[1];
        assert_eq!((of_age.dimension, &*of_age.values[0]), (Dimension::AgeBand, "16-17"));
        let petitions = release(Measure::PetitionsStarted, "2026-11-22T16:00:01Z", 40);
        let refused = decide(&Participation::default(), petitions);
        assert_eq!(refused, Err(ParticipationError::OtherValues));
    }
}
