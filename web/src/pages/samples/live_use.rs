//! How the house is used, on a busy evening and before anybody came.

use kernel::Locale;
use statistics::{Act, InUse, Section, UseCount};

use super::now;
use crate::figures::this_week;
use crate::live_use::{Satisfaction, UsedNow};
use crate::pages::LiveUsePage;

const MINUTE: i64 = 60;

fn counts(last: i64, steps: i64) -> Vec<UseCount> {
    let count =
        |at: i64, act: Act, section: Option<Section>, channel: Option<&str>, n: u64| UseCount {
            at,
            act,
            language: section
                .filter(|section| *section != Section::Files)
                .map(|_| if at % 7 == 0 { Locale::En } else { Locale::Mn }),
            section,
            channel: channel.map(str::to_owned),
            n,
        };
    let of = |back: i64| {
        let (at, n) = (last - back, (back * 37 % 113).unsigned_abs());
        [
            count(at, Act::Visit, Some(Section::Petition), None, n * 9),
            count(at, Act::Download, None, None, n / 3),
            count(at, Act::Signature, None, Some("web"), n),
            count(at, Act::Signature, None, Some("kiosk"), n / 20),
            count(at, Act::Comment, None, Some("app"), n / 9),
            count(at, Act::Complaint, None, None, n / 11),
        ]
    };
    (0..steps).flat_map(of).collect()
}

pub(in crate::pages) fn live_use_pages() -> Vec<LiveUsePage> {
    let minute = now().as_second() / MINUTE;
    let in_use = InUse::of(now(), &counts(minute - 1, 60), &counts(minute / 60, 48));
    let week = this_week(now());
    let told = |rated: Option<u64>| Satisfaction {
        week,
        rated,
        confirmed: rated.map(|rated| rated * 2),
        rating_mean: rated.map(|_| 3.9),
    };
    let used = UsedNow {
        in_use,
        counts_visits: true,
        satisfaction: vec![told(Some(120)), told(None)],
        waiting: 0,
        as_of: now(),
        position: 81_210,
    };
    let before = UsedNow {
        in_use: InUse::of(now(), &[], &[]),
        counts_visits: false,
        satisfaction: Vec::new(),
        waiting: 12,
        position: 0,
        ..used.clone()
    };
    vec![LiveUsePage { used }, LiveUsePage { used: before }]
}
