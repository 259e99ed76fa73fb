//! Into which ranges values fall, for a map that has a shade for each.

use std::ops::RangeInclusive;

use crate::axis::ticks;

/// How many shades can be told apart.
pub const CLASSES_MOST: usize = 5;

/// Ranges with as many of the values in each, as far as equal values allow: at most
/// [`CLASSES_MOST`], from the lowest value to the highest. Of few different values there are fewer
/// ranges, of none there is none.
///
/// One range begins one step behind the end of the one before. A step is the greatest number that
/// all values are a multiple of: of counts that are rounded to five, ranges are 10–45 and 50–95.
/// Every range has a value in it, so a map has all its shades; how far apart values are is not seen.
pub fn quantiles(values: &[u64]) -> Vec<RangeInclusive<u64>> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let Some(lowest) = sorted.first() else { return Vec::new() };
    let last = |class: usize| (class * sorted.len()).div_ceil(CLASSES_MOST).saturating_sub(1);
    let limits = (1..=CLASSES_MOST).filter_map(|class| sorted.get(last(class)).copied());
    let step = values.iter().copied().fold(0, common_divisor).max(1);
    up_to(*lowest, step, limits)
}

/// The greatest; of nought and a number that number.
fn common_divisor(one: u64, other: u64) -> u64 {
    if other == 0 { one } else { common_divisor(other, one % other) }
}

/// Ranges of one round width (1, 2, 5, 10, 20, 50 …) from nought: at most [`CLASSES_MOST`], one
/// beginning where the one before ends; of no values there is none.
///
/// How far apart values are is seen; where one is far above all others, most have one shade.
pub fn equal_steps(values: &[u64]) -> Vec<RangeInclusive<u64>> {
    let Some(highest) = values.iter().max() else { return Vec::new() };
    up_to(0, 1, ticks(*highest, CLASSES_MOST as u64).into_iter().skip(1))
}

/// One range to each limit; a limit that is no higher than the one before has none.
fn up_to(mut from: u64, step: u64, limits: impl Iterator<Item = u64>) -> Vec<RangeInclusive<u64>> {
    let mut ranges: Vec<RangeInclusive<u64>> = Vec::new();
    for limit in limits {
        if ranges.last().is_none_or(|before| *before.end() < limit) {
            ranges.push(from..=limit);
            from = limit.saturating_add(step);
        }
    }
    ranges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_fifth_of_the_values_has_its_range() {
        let values: Vec<u64> = (1..=20).rev().collect();
        assert_eq!(quantiles(&values), [1..=4, 5..=8, 9..=12, 13..=16, 17..=20]);
        assert_eq!(quantiles(&[7, 7, 7, 9]), [7..=7, 8..=9]);
        assert!(matches!(&quantiles(&[3])[..], [only] if *only == (3..=3)));
        assert!(quantiles(&[]).is_empty());
        assert_eq!(quantiles(&[0, u64::MAX]), [0..=0, u64::MAX..=u64::MAX]);
        assert_eq!(quantiles(&[0, 3, u64::MAX]), [0..=0, 3..=3, 6..=u64::MAX]);
    }

    #[test]
    fn ranges_of_rounded_counts_begin_and_end_at_rounded_counts() {
        let counts = [10, 15, 20, 25, 30, 45, 50, 70, 85, 95];
        assert_eq!(quantiles(&counts), [10..=15, 20..=25, 30..=45, 50..=70, 75..=95]);
        for (range, next) in quantiles(&counts).iter().zip(quantiles(&counts).iter().skip(1)) {
            assert_eq!(range.end() + 5, *next.start(), "neither a gap nor one in two");
        }
    }

    #[test]
    fn steps_are_round_and_reach_the_highest() {
        assert_eq!(equal_steps(&[3, 94]), [0..=20, 21..=40, 41..=60, 61..=80, 81..=100]);
        assert!(matches!(&equal_steps(&[0])[..], [only] if *only == (0..=1)));
        assert!(equal_steps(&[]).is_empty());
        let wide = equal_steps(&[u64::MAX]);
        assert!(wide.last().is_some_and(|range| *range.end() == u64::MAX), "{wide:?}");
    }
}
