//! The axis of values at the left of a chart, and the words below it.

use crate::element::Element;
use crate::length::Length;
use crate::letters::{Whole, fitted, whole, width};
use crate::picture::WIDTH;
use crate::shapes::{centred, ending, text, value};

/// How many steps an axis has at most.
const STEPS_MOST: u64 = 4;

/// Between an axis' words and what they belong to, or one another.
const GAP: Length = Length::units(6);

/// From nought at the bottom to a round number at the top.
pub(crate) struct Axis {
    ticks: Vec<(u64, Whole)>,
    highest: u64,
    left: Length,
    top: Length,
    bottom: Length,
}

impl Axis {
    /// High enough for the most that is shown.
    pub fn new(most: u64, number: &dyn Fn(u64) -> String, top: Length, bottom: Length) -> Self {
        let room = Length::units(110);
        let ticks: Vec<_> = ticks(most, STEPS_MOST)
            .into_iter()
            .map(|value| (value, whole(&number(value), room)))
            .collect();
        let highest = ticks.last().map_or(1, |(value, _)| *value);
        let widest = ticks.iter().map(|(_, text)| text.width).max().unwrap_or_default();
        Self { ticks, highest, left: widest + GAP, top, bottom }
    }

    /// Where the chart begins beside its numbers.
    pub fn left(&self) -> Length {
        self.left
    }

    pub fn y(&self, value: u64) -> Length {
        self.bottom - (self.bottom - self.top).share(value, self.highest)
    }

    pub fn drawn(&self) -> Vec<Element> {
        let mut drawn = Vec::new();
        for (at, words) in &self.ticks {
            let (left, y) = (self.left, self.y(*at));
            let opacity = if *at == 0 { ".7" } else { ".25" };
            let line = Element::new("path")
                .with("d", format_args!("M{left} {y}H{WIDTH}"))
                .with("stroke", "currentColor")
                .with("stroke-opacity", opacity);
            drawn.push(line);
            drawn.push(ending(value(left - GAP, y + Length::units(5), words)));
        }
        drawn
    }
}

/// From nought in round steps (1, 2, 5, 10, 20, 50 …), as few as reach the most, and no more of them
/// than asked for.
pub(crate) fn ticks(most: u64, steps_most: u64) -> Vec<u64> {
    let step = step(most, steps_most.max(1));
    let steps = most.div_ceil(step).max(1);
    (0..=steps).map(|count| step.saturating_mul(count)).collect()
}

fn step(most: u64, steps_most: u64) -> u64 {
    let mut power = 1_u64;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if most.div_ceil(step) <= steps_most {
                return step;
            }
        }
        // It ends: the greatest number is one step of itself.
        power = power.saturating_mul(10);
    }
}

/// Words below a chart, each around its place as far as it stays in the picture. One that would
/// touch the one before is left out.
pub(crate) fn below<'a>(
    words: impl IntoIterator<Item = (Length, &'a str)>,
    y: Length,
) -> Vec<Element> {
    let mut free = Length::NOUGHT;
    let mut drawn = Vec::new();
    for (x, word) in words {
        let word = fitted(word, Length::units(120));
        let half = width(&word).half();
        let x = x.min(WIDTH - half).max(half);
        if word.is_empty() || x - half < free {
            continue;
        }
        free = x + half + GAP;
        drawn.push(centred(text(x, y, &word)));
    }
    drawn
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_one_two_or_five_of_a_power_of_ten() {
        assert_eq!(ticks(0, 4), [0, 1]);
        assert_eq!(ticks(1, 4), [0, 1]);
        assert_eq!(ticks(4, 4), [0, 1, 2, 3, 4]);
        assert_eq!(ticks(5, 4), [0, 2, 4, 6]);
        assert_eq!(ticks(70_000, 4), [0, 20_000, 40_000, 60_000, 80_000]);
        assert_eq!(ticks(100_000, 4), [0, 50_000, 100_000]);
        assert_eq!(ticks(10_000_000_000, 4), [0, 5_000_000_000, 10_000_000_000]);
    }

    #[test]
    fn an_axis_reaches_the_most_in_few_steps() {
        let values = (0..64).map(|power| 1_u64 << power).flat_map(|value| [value, value - 1]);
        for most in values.chain([u64::MAX]) {
            let ticks = ticks(most, 4);
            assert!((2..=5).contains(&ticks.len()), "{most}: {ticks:?}");
            assert!(ticks.is_sorted() && ticks[0] == 0, "{most}: {ticks:?}");
            assert!(ticks.last().is_some_and(|last| *last >= most), "{most}: {ticks:?}");
        }
    }

    #[test]
    fn words_do_not_touch() {
        let places = (0..60).map(|week| (Length::units(week * 6), "2026-11-23"));
        let drawn = below(places, Length::units(10));
        assert!((2..=6).contains(&drawn.len()), "{}", drawn.len());
    }
}
