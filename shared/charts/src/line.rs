//! A count over time, as a line in steps.

use std::fmt::Write as _;

use crate::axis::{Axis, below};
use crate::element::Element;
use crate::length::Length;
use crate::letters::fitted;
use crate::picture::{Picture, WIDTH, Words};
use crate::shapes::text;

const TOP: Length = Length::units(26);
const BOTTOM: Length = Length::units(206);
/// Of the line that the words below stand on.
const BELOW: Length = Length::units(228);
const HEIGHT: Length = Length::units(236);
/// The last point is a dot that stays in the picture.
const RIGHT: Length = Length::units(355);

/// At most so many places along the time; with the first point and the highest, fewer than 400 are
/// drawn.
const PLACES: u128 = 396;

/// How many there were at an instant, and until the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Point {
    /// Unix seconds.
    pub at: i64,
    pub value: u64,
}

/// A word below an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tick {
    /// Unix seconds.
    pub at: i64,
    /// The day or the hour as it is read.
    pub text: String,
}

/// A line across, for what is to be reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Threshold {
    pub value: u64,
    /// Above the line: what it is, with its number.
    pub label: String,
}

/// How a count grew. The time goes from the first to the last instant among points and ticks, the
/// values from nought to a round number that points and threshold are below.
#[derive(Clone)]
pub struct Line<'a> {
    pub words: Words,
    /// In any order; of those at one instant the last counts.
    pub points: Vec<Point>,
    /// In any order; the word of one that would touch the one before is left out.
    pub ticks: Vec<Tick>,
    pub threshold: Option<Threshold>,
    /// How a value is written beside the axis.
    pub number: &'a dyn Fn(u64) -> String,
}

/// Where an instant is.
struct Time {
    from: i64,
    span: u64,
    left: Length,
}

impl Time {
    fn x(&self, at: i64) -> Length {
        self.left + (RIGHT - self.left).share(at.abs_diff(self.from), self.span)
    }
}

impl Line<'_> {
    /// Of many points only those are drawn that can be told apart: the last of each place along the
    /// time, and the first and the highest of all.
    pub fn picture(&self) -> Picture {
        let mut points = self.points.clone();
        points.sort_by_key(|point| point.at);
        let points = thinned(&points);
        let Some(highest) = points.iter().map(|point| point.value).max() else {
            return Picture::without_data(&self.words);
        };
        let most = self.threshold.as_ref().map_or(0, |threshold| threshold.value).max(highest);
        let axis = Axis::new(most, self.number, TOP, BOTTOM);
        let time = self.time(axis.left());
        let mut content = axis.drawn();
        content.extend(self.below(&time));
        content.extend(grown(&points, &axis, &time));
        content.extend(self.threshold.iter().flat_map(|threshold| limit(threshold, &axis)));
        Picture::new(&self.words, HEIGHT, content)
    }

    fn time(&self, left: Length) -> Time {
        let points = self.points.iter().map(|point| point.at);
        let instants = || points.clone().chain(self.ticks.iter().map(|tick| tick.at));
        let from = instants().min().unwrap_or(0);
        let to = instants().max().unwrap_or(0);
        Time { from, span: to.abs_diff(from), left }
    }

    /// A short line for each tick, and the words for which there is room.
    fn below(&self, time: &Time) -> Vec<Element> {
        let mut ticks: Vec<_> =
            self.ticks.iter().map(|tick| (time.x(tick.at), tick.text.as_str())).collect();
        ticks.sort_by_key(|(x, _)| *x);
        let end = BOTTOM + Length::units(5);
        let mut drawn: Vec<_> =
            ticks.iter().map(|(x, _)| stroke(format_args!("M{x} {BOTTOM}V{end}"))).collect();
        drawn.extend(below(ticks, BELOW));
        drawn
    }
}

/// The line, what is below it, and a dot at its end.
fn grown(points: &[Point], axis: &Axis, time: &Time) -> Vec<Element> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let begin = time.x(first.at);
    let mut path = format!("M{begin} {}", axis.y(first.value));
    for point in points.iter().skip(1) {
        // Writing to a text cannot fail.
        let _ = write!(path, "H{}V{}", time.x(point.at), axis.y(point.value));
    }
    let area = Element::new("path")
        .with("class", "chart-area")
        .with("fill-opacity", ".15")
        .with("d", format_args!("{path}V{BOTTOM}H{begin}Z"));
    let line = stroke(path).with("class", "chart-line").with("stroke-width", "2");
    let dot = Element::new("circle")
        .with("class", "chart-mark")
        .with("cx", time.x(last.at))
        .with("cy", axis.y(last.value))
        .with("r", "4");
    vec![area, line, dot]
}

/// Dashed, with its words above it at the left: a line that grows is low there.
fn limit(threshold: &Threshold, axis: &Axis) -> [Element; 2] {
    let (left, y) = (axis.left(), axis.y(threshold.value));
    let line = stroke(format_args!("M{left} {y}H{WIDTH}"))
        .with("stroke-width", "2")
        .with("stroke-dasharray", "6 4");
    let begin = left + Length::units(4);
    let label = fitted(&threshold.label, WIDTH - begin);
    [line, text(begin, y - Length::units(6), &label)]
}

fn stroke(path: impl std::fmt::Display) -> Element {
    Element::new("path").with("d", path).with("fill", "none").with("stroke", "currentColor")
}

/// Of points in order of time, what can be told apart.
fn thinned(points: &[Point]) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return Vec::new();
    };
    let span = u128::from(last.at.abs_diff(first.at)).max(1);
    let place = |point: &Point| u128::from(point.at.abs_diff(first.at)) * (PLACES - 1) / span;
    let highest = points.iter().map(|point| point.value).max();
    let highest = points.iter().position(|point| Some(point.value) == highest);
    let is_kept = |index: usize, point: &Point| {
        let is_last = points.get(index + 1).is_none_or(|next| place(next) != place(point));
        index == 0 || is_last || Some(index) == highest
    };
    let kept = points.iter().enumerate().filter(|&(index, point)| is_kept(index, point));
    kept.map(|(_, point)| *point).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_many_points_the_first_the_last_and_the_highest_stay() {
        let value = |at: i64| if at == 5_003 { 1_000_000 } else { at.unsigned_abs() };
        let points: Vec<_> = (0..100_000).map(|at| Point { at, value: value(at) }).collect();
        let kept = thinned(&points);
        assert!((300..=400).contains(&kept.len()), "{}", kept.len());
        assert_eq!((kept.first(), kept.last()), (points.first(), points.last()));
        assert!(kept.contains(&Point { at: 5_003, value: 1_000_000 }));
        assert!(kept.is_sorted_by_key(|point| point.at));
    }

    #[test]
    fn of_few_points_all_stay() {
        let points: Vec<_> = (0..200).map(|at| Point { at: at * 3_600, value: 7 }).collect();
        assert_eq!(thinned(&points), points);
        assert!(thinned(&[]).is_empty());
    }

    #[test]
    fn of_one_instant_the_last_counts() {
        let points = [3, 9, 5].map(|value| Point { at: 0, value });
        assert_eq!(thinned(&points), points, "the first, the highest and the last");
        let ends = [i64::MIN, i64::MAX].map(|at| Point { at, value: u64::MAX });
        assert_eq!(thinned(&ends), ends);
    }
}
