//! By which channels acts came, as far as it says of nobody that they did something: whoever stands at a kiosk is seen, and
//! the minute of every signature is public.
//!
//! A channel is told of an hour that is over, of ten acts or more; smaller ones are counted together, with the next one
//! where they are fewer than ten together. So the parts always add up to the exact total.

use std::collections::BTreeMap;

use crate::live_reading::UseCount;
use crate::live_use::{Act, Kind};

/// Fewer acts than this are told of no channel.
const LEAST: u64 = 10;

/// In order. `over`: steps before this one are over; `None` where channels are told of no step.
pub(crate) fn told(counts: Vec<UseCount>, over: Option<i64>) -> Vec<UseCount> {
    let mut told: BTreeMap<(i64, Kind), u64> = BTreeMap::new();
    let mut channels: BTreeMap<(i64, Act), Vec<UseCount>> = BTreeMap::new();
    for count in counts {
        if matches!(count.act, Act::Signature | Act::Comment) {
            channels.entry((count.at, count.act)).or_default().push(count);
        } else {
            *told.entry((count.at, count.kind())).or_default() += count.n;
        }
    }
    for ((at, _), mut counts) in channels {
        counts.sort_by_key(|count| count.n);
        let mut together = 0;
        for count in counts {
            let is_told = over.is_some_and(|over| at < over) && count.n >= LEAST;
            let channel =
                count.channel.clone().filter(|_| is_told && !(1..LEAST).contains(&together));
            together += if channel.is_none() { count.n } else { 0 };
            *told.entry((at, Kind { channel, ..count.kind() })).or_default() += count.n;
        }
    }
    let count = |((at, kind), n): ((i64, Kind), u64)| {
        let Kind { act, language, section, channel } = kind;
        UseCount { at, act, language, section, channel, n }
    };
    told.into_iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signatures(at: i64, channels: &[(&str, u64)]) -> Vec<UseCount> {
        let count = |(channel, n): &(&str, u64)| UseCount {
            at,
            act: Act::Signature,
            language: None,
            section: None,
            channel: Some((*channel).to_owned()),
            n: *n,
        };
        channels.iter().map(count).collect()
    }

    fn print(counts: &[UseCount]) -> Vec<(&str, u64)> {
        counts.iter().map(|one| (one.channel.as_deref().unwrap_or("together"), one.n)).collect()
    }

    #[test]
    fn a_channel_of_ten_is_told_once_its_hour_is_over() {
        let counts = signatures(7, &[("web", 50), ("app", 10)]);
        assert_eq!(print(&told(counts.clone(), Some(8))), [("app", 10), ("web", 50)]);
        assert_eq!(print(&told(counts.clone(), Some(7))), [("together", 60)], "it runs");
        assert_eq!(print(&told(counts, None)), [("together", 60)], "a minute");
    }

    #[test]
    fn a_few_are_told_with_the_next_so_that_the_total_does_not_give_them_away() {
        let counts = signatures(7, &[("web", 50), ("app", 20), ("kiosk", 1)]);
        assert_eq!(print(&told(counts, Some(8))), [("together", 21), ("web", 50)]);
        let counts = signatures(7, &[("web", 50), ("kiosk", 6), ("assisted", 4)]);
        assert_eq!(print(&told(counts, Some(8))), [("together", 10), ("web", 50)]);
        let counts = signatures(7, &[("kiosk", 1)]);
        assert_eq!(print(&told(counts, Some(8))), [("together", 1)]);
    }

    #[test]
    fn each_hour_is_looked_at_by_itself_and_visits_are_told_as_they_are() {
        let mut counts = signatures(7, &[("web", 9)]);
        counts.extend(signatures(6, &[("web", 11)]));
        let visit = |n| UseCount { act: Act::Visit, n, channel: None, ..counts[0].clone() };
        let visit = visit(3);
        counts.push(visit);
        let told = told(counts, Some(8));
        assert_eq!(print(&told), [("web", 11), ("together", 3), ("together", 9)]);
        assert_eq!(told[1].act, Act::Visit);
    }
}
