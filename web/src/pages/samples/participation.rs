//! Who takes part, in every state: before anything was told, signatures by sums, comments by a release, surveys by a mean.

use complaints::Told;
use kernel::Week;
use statistics::{
    Dimension, Figures, Group, Measure, OfWeek, Release, Rules, Table, TakesPart, ToldOf, Unit,
    Values,
};

use super::now;
use crate::figures::last_quarter;
use crate::pages::{EParticipationPage, ParticipationPage};

const WEEKS: u32 = 30;

fn weeks(measure: Measure) -> Vec<OfWeek> {
    let seed = 7 + 11 * (measure as i64);
    let of_week = |(at, week): (usize, Week)| {
        let count = (at as i64 * seed * 37) % 113 - if at == 3 { 20 } else { 0 };
        let mean = (measure == Measure::Satisfaction && at % 3 == 0).then_some(4.2);
        OfWeek { week, count: Some(count), mean, is_running: at == 0 }
    };
    let mut weeks: Vec<_> = Week::last(now(), WEEKS).into_iter().enumerate().map(of_week).collect();
    weeks.reverse();
    weeks
}

fn group(dimension: Dimension) -> Group {
    let values: Vec<String> = dimension.codes().into_iter().map(str::to_owned).collect();
    let count = |at: usize| (at % 5 != 4).then_some((at as u64 * 35) % 120 + 10);
    let counts: Vec<Option<u64>> = (0..values.len()).map(count).collect();
    let whole = counts.iter().flatten().sum();
    Group { table: Table { by: vec![Values { dimension, values }], counts }, whole }
}

fn figures(measure: Measure, is_told: bool) -> Figures {
    let weeks = weeks(measure);
    let total: i64 = weeks.iter().map(|one| one.count.unwrap_or_default()).sum();
    let release = Release {
        number: 12,
        before_week: "2026-W47".to_owned(),
        counted_to: 8_000,
        counted_at: now(),
        unit: Unit::People,
    };
    Figures {
        measure,
        total: Some(u64::try_from(total).unwrap_or_default()),
        mean: (measure == Measure::Satisfaction).then_some(4.1),
        weeks,
        told: is_told.then(|| ToldOf {
            release: (measure != Measure::Signatures).then_some(release),
            groups: Dimension::ALL.iter().map(|dimension| group(*dimension)).collect(),
        }),
    }
}

fn all(is_told: bool) -> TakesPart {
    TakesPart {
        as_of: now(),
        position: 8_121,
        rules: Rules::default(),
        figures: Measure::ALL.iter().map(|measure| figures(*measure, is_told)).collect(),
    }
}

pub(in crate::pages) fn participation_pages() -> Vec<ParticipationPage> {
    let page = |measure| ParticipationPage { all: all(true), measure };
    let none = ParticipationPage { all: all(false), measure: Measure::Complaints };
    let mut pages: Vec<_> =
        [Measure::Signatures, Measure::Comments, Measure::Satisfaction].map(page).into();
    pages.push(none);
    pages
}

pub(in crate::pages) fn e_participation_pages() -> Vec<EParticipationPage> {
    let page = |is_told: bool| EParticipationPage {
        all: all(is_told),
        petitions_answered: 12,
        consultations: 34,
        centre: last_quarter(now())
            .filter(|_| is_told)
            .map(|quarter| (quarter, Told::new(|_| Some(120), Some(9), Some(3.9)))),
    };
    [true, false].map(page).into()
}
