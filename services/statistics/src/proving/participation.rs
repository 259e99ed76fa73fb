//! Whether each Monday's release of who takes part is what the gate makes, by its rules and after the releases before it, of
//! what the log gives at the position up to which it counts.
//!
//! The log is read twice: first for the releases ([`ProvingParticipation::hear`]), and then for the rows that this room
//! counts them of, with a stop at each position ([`ProvingParticipation::next`], [`ProvingParticipation::prove`]).

use std::collections::BTreeMap;

use cqrs_es::Aggregate as _;
use database::Database;
use eventlog::{Position, Recorded as _, StoredEvent};
use kernel::Week;

use crate::StatisticsError;
use crate::participation::Participation;
use crate::participation::events::{ParticipationEvent, ParticipationReleased};
use crate::participation::measure::Measure;
use crate::participation::releasing::{self, InCells, ReleaseParticipation};

/// The releases of a log, until each is proved.
#[derive(Debug, Default)]
pub struct ProvingParticipation {
    /// By the position up to which they count; of one measure in the order in which they were made.
    waiting: BTreeMap<Position, Vec<ParticipationReleased>>,
    before: BTreeMap<Measure, Participation>,
    proved: usize,
}

/// A release that tells something else than the log gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherRelease {
    pub measure: Measure,
    pub number: u32,
    /// Which of its counts are others, as `sex=female`, or what else; not how many they are, which may be nobody's business.
    pub others: Vec<String>,
}

impl ProvingParticipation {
    /// Any event of the log, in its order.
    ///
    /// # Errors
    ///
    /// Where a release cannot be read.
    pub fn hear(&mut self, event: &StoredEvent) -> Result<(), String> {
        if event.stream_type != "participation" {
            return Ok(());
        }
        let (event_type, version) = (&event.event_type, event.event_version);
        let heard = ParticipationEvent::recall(event_type, version, &event.payload)?;
        let ParticipationEvent::ParticipationReleased(released) = heard;
        self.waiting.entry(released.counted_to).or_default().push(released);
        Ok(())
    }

    /// The next position at which the rows are asked for.
    pub fn next(&self) -> Option<Position> {
        self.waiting.first_key_value().map(|(position, _)| *position)
    }

    /// The last position at which they are.
    pub fn last(&self) -> Option<Position> {
        self.waiting.last_key_value().map(|(position, _)| *position)
    }

    /// How many releases are what they must be.
    pub const fn proved(&self) -> usize {
        self.proved
    }

    /// Makes the releases that count up to the next position once more, of the projection's rows as they were there; says
    /// which are others.
    pub async fn prove(&mut self, views: &Database) -> Result<Vec<OtherRelease>, StatisticsError> {
        let mut others = Vec::new();
        for told in self.waiting.pop_first().map(|(_, told)| told).into_iter().flatten() {
            let before = self.before.entry(told.measure).or_default();
            // From before people were told apart, or before the gate kept what it makes a release of.
            if told.now.is_empty() {
                before.apply(told.into());
                continue;
            }
            let different = match made(&told, before, views).await? {
                Some(made) => differences(&told, &made),
                None => vec!["all of it".to_owned()],
            };
            if different.is_empty() {
                self.proved += 1;
            } else {
                let (measure, number) = (told.measure, told.number);
                others.push(OtherRelease { measure, number, others: different });
            }
            before.apply(told.into());
        }
        Ok(others)
    }

    /// What counts up to positions that the log never reached.
    pub fn beyond(self) -> Vec<OtherRelease> {
        let beyond = |told: ParticipationReleased| OtherRelease {
            measure: told.measure,
            number: told.number,
            others: vec!["counted_to".to_owned()],
        };
        self.waiting.into_values().flatten().map(beyond).collect()
    }
}

/// What the house would tell now; `None` where it would tell nothing.
async fn made(
    told: &ParticipationReleased,
    before: &Participation,
    views: &Database,
) -> Result<Option<ParticipationReleased>, StatisticsError> {
    let monday = told.before_week.parse::<Week>().ok().and_then(|week| week.begins());
    let (Some(monday), Some(counted)) = (monday, told.measure.counted()) else { return Ok(None) };
    let Some(cells) = InCells::before(views, counted, &told.before_week).await? else {
        return Ok(None);
    };
    let command = ReleaseParticipation {
        measure: told.measure,
        rules: told.rules,
        monday,
        week: told.before_week.clone(),
        now: told.made_at,
        counted_to: told.counted_to,
        counted_at: told.counted_at,
        cells: cells.counts(),
    };
    Ok(releasing::decide(before, command).ok())
}

fn differences(told: &ParticipationReleased, made: &ParticipationReleased) -> Vec<String> {
    let mut different = Vec::new();
    let mut note = |is_other: bool, what: &str| {
        if is_other {
            different.push(what.to_owned());
        }
    };
    note(told.number != made.number, "number");
    note(told.total != made.total, "total");
    note(told.dimensions != made.dimensions, "dimensions");
    let is_whole = told.shown.len() == made.shown.len() && told.counted.len() == told.shown.len();
    note(!is_whole, "size");
    let codes = made
        .dimensions
        .iter()
        .flat_map(|one| one.values.iter().map(move |value| format!("{}={value}", one.dimension)));
    for (at, code) in codes.enumerate() {
        let is_shown_so = told.shown.get(at) == made.shown.get(at);
        let is_counted_so =
            told.counted.get(at) == made.counted.get(at) && told.now.get(at) == made.now.get(at);
        note(!is_shown_so || !is_counted_so, &code);
    }
    different
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dimensions;
    use crate::participation::events::Unit;

    fn told() -> ParticipationReleased {
        let measure = Measure::Comments;
        let dimensions = dimensions::all_values(measure.who());
        let counts: usize = dimensions.iter().map(|one| one.values.len()).sum();
        ParticipationReleased {
            measure,
            number: 1,
            made_at: crate::testing::instant("2026-11-22T16:00:01Z"),
            before_week: "2026-W48".to_owned(),
            counted_to: 140,
            counted_at: crate::testing::instant("2026-11-22T15:00:00Z"),
            total: 140,
            unit: Unit::People,
            dimensions,
            shown: vec![None; counts],
            rules: disclosure::Rules::default(),
            counted: vec![0; counts],
            now: vec![0; counts],
            gone: vec![0; counts],
        }
    }

    #[test]
    fn what_is_other_is_named_by_its_value_and_no_count_is() {
        let made = told();
        assert_eq!(differences(&told(), &made), Vec::<String>::new());
        let mut told = told();
        told.shown[0] = Some(15);
        told.counted[1] = 3;
        assert_eq!(differences(&told, &made), ["sex=female", "sex=male"]);
        told.total = 141;
        told.shown.pop();
        let others = differences(&told, &made);
        assert_eq!(others[..2], ["total".to_owned(), "size".to_owned()]);
    }

    #[test]
    fn what_the_log_never_reached_is_told() {
        let mut proving = ProvingParticipation::default();
        proving.waiting.entry(told().counted_to).or_default().push(told());
        assert_eq!((proving.next(), proving.last(), proving.proved()), (Some(140), Some(140), 0));
        let beyond = proving.beyond();
        assert_eq!((beyond[0].measure, beyond[0].number), (Measure::Comments, 1));
    }
}
