//! The attacker: given every release of a petition and all its exact totals, and nothing else, they try to pin what was
//! withheld, or what somebody is, and must fail.
//!
//! They share no code with the gate. What they know is written down as linear constraints, and a solver that others wrote
//! finds for each withheld count the least and the most that it can have been.

mod histories;
mod reader;

use disclosure::{Counts, Release, Rules, Shape, release};
use histories::{Day, History, growing, with_withdrawals};
use proptest::prelude::*;
use reader::{Knows, Reader, Told};

/// All releases of a history, one after each of its days.
fn released(shape: &Shape, history: &History) -> Vec<Release> {
    let mut releases = Vec::new();
    for (nth, day) in history.days.iter().enumerate() {
        let (now, gone) = (history.counts(shape, &day.now), history.counts(shape, &day.gone));
        let (total, is_last) = (day.now.iter().sum(), nth + 1 == history.days.len());
        let counts = Counts { total, now: &now, gone: &gone, is_last };
        releases.push(release(&Rules::default(), shape, &releases, counts));
    }
    releases
}

/// What of it is public: of withdrawals, too, everyone can count how many there were.
fn told(history: &History, releases: &[Release]) -> Vec<Told> {
    let told = |(day, release): (&Day, &Release)| Told {
        total: release.total,
        gone: day.gone.iter().sum(),
        shown: release.shown.clone(),
    };
    history.days.iter().zip(releases).map(told).collect()
}

/// Nothing that is withheld is narrower than ten, unless the total alone makes it so.
fn is_kept(history: &History, knows: Knows) -> Result<(), TestCaseError> {
    let shape = Shape::new(&history.sizes);
    let told = told(history, &released(&shape, history));
    let reader = Reader { sizes: &history.sizes, told: &told, knows };
    for (day, release) in told.iter().enumerate() {
        let withheld = release.shown.iter().enumerate().filter(|(_, shown)| shown.is_none());
        for (at, _) in withheld {
            let bounds = reader.bounds(day, at);
            prop_assert!(bounds.is_some(), "what was told cannot be: {told:?}\n{history:?}");
            let (least, most) = bounds.unwrap_or_default();
            let total = release.total as f64;
            prop_assert!(
                most - least >= f64::min(10.0, total) - 1e-6,
                "day {day}, count {at}: from {least} to {most} of {total}\n{told:?}\n{history:?}"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn who_joins_everything_that_was_ever_told_learns_nothing(history in growing()) {
        is_kept(&history, Knows::Everything)?;
    }

    #[test]
    fn nor_where_people_take_back_what_they_gave(history in with_withdrawals()) {
        is_kept(&history, Knows::Everything)?;
    }

    #[test]
    fn who_takes_each_release_by_itself_learns_nothing(history in growing()) {
        is_kept(&history, Knows::EachAlone)?;
    }

    #[test]
    fn what_is_told_is_true_of_the_day_it_was_told_anew(history in with_withdrawals()) {
        let shape = Shape::new(&history.sizes);
        let releases = released(&shape, &history);
        for (day, release) in releases.iter().enumerate() {
            let before = day.checked_sub(1).map(|before| &releases[before]);
            let counts = history.counts(&shape, &history.days[day].now);
            for at in 0..counts.len() {
                if release.is_new(at, before) {
                    prop_assert!(counts[at] >= 10, "{counts:?}");
                    prop_assert!(release.shown[at].is_some_and(|told| told % 5 == 0 && told.abs_diff(counts[at]) <= 2));
                } else if let Some(before) = before {
                    prop_assert!(release.shown[at].is_none() || release.shown[at] == before.shown[at]);
                }
            }
        }
    }
}

/// Each costs some hundred solved programs.
fn cases() -> u32 {
    std::env::var("DISCLOSURE_HISTORIES").ok().and_then(|n| n.parse().ok()).unwrap_or(600)
}
