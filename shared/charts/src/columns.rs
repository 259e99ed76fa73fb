//! Vertical columns, one or two for each period.

use crate::axis::{Axis, below};
use crate::element::Element;
use crate::length::Length;
use crate::letters::fitted;
use crate::picture::{Picture, WIDTH, Words};
use crate::shapes::{crossed, hatched, marked, text};

/// More periods than these cannot be told apart; the last ones are shown.
pub const COLUMNS_MOST: usize = 120;

const TOP: Length = Length::units(14);
const BOTTOM: Length = Length::units(194);
/// Of the line that the words below stand on.
const BELOW: Length = Length::units(212);
const HEIGHT: Length = Length::units(220);
const RIGHT: Length = Length::units(359);
/// Of a line of the legend.
const LINE: Length = Length::units(24);
const LEAST: Length = Length::units(1);
/// Of a few columns none is a wall.
const WIDEST: Length = Length::units(40);

/// One period: a week, or an hour of the last day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Below it, where there is room.
    pub label: String,
    /// `None` where it is withheld.
    pub solid: Option<u64>,
    /// Beside the solid one; `None` where it is withheld. Not shown where there is no such series.
    pub hatched: Option<u64>,
}

/// Periods from left to right, in the order given.
#[derive(Clone)]
pub struct Columns<'a> {
    pub words: Words,
    /// The last [`COLUMNS_MOST`] are shown.
    pub columns: Vec<Column>,
    /// What the solid columns count, for the legend that stands where there are two series.
    pub solid: String,
    /// What the hatched ones count; `None` where there are only solid ones.
    pub hatched: Option<String>,
    /// What a cross means, for the legend where there is one.
    pub withheld: String,
    /// How a value is written beside the axis.
    pub number: &'a dyn Fn(u64) -> String,
}

impl Columns<'_> {
    /// What is withheld is a cross in place of its column.
    pub fn picture(&self) -> Picture {
        let from = self.columns.len().saturating_sub(COLUMNS_MOST);
        let shown = self.columns.get(from..).unwrap_or_default();
        if shown.is_empty() {
            return Picture::without_data(&self.words);
        }
        let values = || shown.iter().flat_map(|column| self.values(column));
        let axis = Axis::new(values().flatten().max().unwrap_or(0), self.number, TOP, BOTTOM);
        let mut content = axis.drawn();
        content.extend(self.drawn(shown, &axis));
        let legend = self.legend(values().any(|value| value.is_none()));
        let height = HEIGHT + LINE.times(legend.len());
        for (line, (mark, words)) in legend.into_iter().enumerate() {
            let y = HEIGHT + LINE.times(line) + LETTERS;
            let words = fitted(words, WIDTH - BESIDE);
            content.extend([mark(self, HEIGHT + LINE.times(line)), text(BESIDE, y, &words)]);
        }
        Picture::new(&self.words, height, content)
    }

    /// How many columns stand beside one another in a period.
    fn parts(&self) -> usize {
        if self.hatched.is_some() { 2 } else { 1 }
    }

    /// One or two for each period.
    fn values(&self, column: &Column) -> Vec<Option<u64>> {
        let second = self.hatched.is_some().then_some(column.hatched);
        std::iter::once(column.solid).chain(second).collect()
    }

    fn drawn(&self, shown: &[Column], axis: &Axis) -> Vec<Element> {
        let room = RIGHT - axis.left();
        let count = shown.len() as u64;
        let parts = i32::try_from(self.parts()).unwrap_or(1);
        let (mut drawn, mut labels) = (Vec::new(), Vec::new());
        for (index, column) in (0..count).zip(shown) {
            let from = axis.left() + room.share(index, count);
            let slot = axis.left() + room.share(index + 1, count) - from;
            let gap = slot.over(8);
            let wide = (slot - gap - gap).over(parts).min(WIDEST);
            let begin = from + (slot - wide.times(self.parts())).half();
            for (place, value) in self.values(column).into_iter().enumerate() {
                let x = begin + wide.times(place);
                drawn.extend(self.column(place, value, (x, wide), axis));
            }
            labels.push((from + slot.half(), column.label.as_str()));
        }
        drawn.extend(below(labels, BELOW));
        drawn
    }

    fn column(
        &self,
        place: usize,
        value: Option<u64>,
        (x, wide): (Length, Length),
        axis: &Axis,
    ) -> Option<Element> {
        let Some(value) = value else {
            let side = wide.min(Length::units(8));
            let y = BOTTOM - side - Length::units(2);
            return Some(crossed(x + (wide - side).half(), y, side));
        };
        let high = (BOTTOM - axis.y(value)).max(LEAST);
        match (value, place) {
            (0, _) => None,
            (_, 0) => Some(marked(x, BOTTOM - high, wide, high)),
            _ => Some(hatched(x, BOTTOM - high, wide, high, &self.words)),
        }
    }

    /// One series needs no legend.
    fn legend(&self, has_withheld: bool) -> Vec<(Mark, &str)> {
        let mut lines: Vec<(Mark, &str)> = Vec::new();
        if let Some(second) = &self.hatched {
            lines.push((solid_mark, &self.solid));
            lines.push((hatched_mark, second));
        }
        if has_withheld {
            lines.push((crossed_mark, &self.withheld));
        }
        lines
    }
}

/// What stands before a line of the legend that begins there.
type Mark = fn(&Columns<'_>, Length) -> Element;

/// From the left to the legend's words, and from a line's top to the line its letters stand on.
const BESIDE: Length = Length::units(28);
const LETTERS: Length = Length::units(15);
const MARK: Length = Length::units(16);

fn solid_mark(_: &Columns<'_>, y: Length) -> Element {
    marked(LEAST, y + LEAST, MARK, MARK)
}

fn hatched_mark(columns: &Columns<'_>, y: Length) -> Element {
    hatched(LEAST, y + LEAST, MARK, MARK, &columns.words)
}

fn crossed_mark(_: &Columns<'_>, y: Length) -> Element {
    let side = Length::units(8);
    crossed(LEAST + (MARK - side).half(), y + LEAST + (MARK - side).half(), side)
}
