//! A map on which every division is as large as every other: one tile each.

use crate::classes::CLASSES_MOST;
use crate::element::Element;
use crate::length::Length;
use crate::letters::{fitted, whole};
use crate::picture::{Picture, WIDTH, Words};
use crate::places::{CAPITAL, COUNTRY, DISTRICTS, Place};
use crate::shapes::{centred, framed, hatched, marked, rectangle, text, value};

const EDGE: Length = Length::units(2);
const WIDE: Length = Length::units(49);
const HIGH: Length = Length::units(54);
/// Between two tiles.
const GAP: Length = Length::units(2);
/// Within a tile, for its words.
const ROOM: Length = Length::units(47);
/// Of a line above the districts, and of one of the legend.
const LINE: Length = Length::units(26);

/// The shade of each class; letters on the darkest can be read, by day and by night.
const SHADES: [&str; CLASSES_MOST] = [".06", ".15", ".25", ".35", ".45"];

/// One division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// As in [`COUNTRY`] or [`DISTRICTS`]; another one, such as `unknown`, has no place on the map
    /// and stands in the table beside it only.
    pub code: String,
    /// Its name in about four letters.
    pub label: String,
    /// `None` where it is withheld.
    pub value: Option<u64>,
    /// The value in about six letters (`12,345`; up to twice as many are narrowed to fit, and what
    /// is longer is left to the table), or a sign for what is withheld.
    pub text: String,
}

/// A range of values with one shade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Class {
    /// Its last value.
    pub up_to: u64,
    /// The range as it is read: `21–40`.
    pub text: String,
}

/// The country, and the districts of the capital below it, each where there is a tile of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tiles {
    pub words: Words,
    /// In any order; of two with one code the first is shown.
    pub tiles: Vec<Tile>,
    /// From the lowest up: at most [`CLASSES_MOST`], others are left out. A value above the last
    /// one's end has the last one's shade; without classes no tile has a shade. The ranges of
    /// [`quantiles`](crate::quantiles) or [`equal_steps`](crate::equal_steps) make them.
    pub classes: Vec<Class>,
    /// The capital in about four letters. Where there are tiles of its districts, its place among
    /// the aimags is no tile but leads down to them.
    pub capital: String,
    /// Above the districts.
    pub districts: String,
    /// What a hatched tile means, for the legend where there is one.
    pub withheld: String,
    /// What an empty frame means, for the legend where there is one.
    pub absent: String,
}

impl Tiles {
    /// A tile has as many full squares at its foot as its class counts from the lowest, besides its
    /// shade; what is withheld is hatched, and a division of which no tile is given is an empty
    /// frame.
    pub fn picture(&self) -> Picture {
        let (mut content, mut y) = (Vec::new(), Length::NOUGHT);
        if self.has(&COUNTRY) {
            y = self.grid(&COUNTRY, y, &mut content);
        }
        if self.has(&DISTRICTS) {
            let heading = fitted(&self.districts, WIDTH - EDGE);
            content.push(text(EDGE, y + Length::units(18), &heading));
            y = self.grid(&DISTRICTS, y + LINE, &mut content);
        }
        if content.is_empty() {
            return Picture::without_data(&self.words);
        }
        y = self.legend(y + Length::units(8), &mut content);
        Picture::new(&self.words, y, content)
    }

    fn has(&self, places: &[Place]) -> bool {
        places.iter().any(|place| self.tile_at(place).is_some())
    }

    /// Whether it is told by its districts.
    fn is_above_districts(&self, place: &Place) -> bool {
        place.code == CAPITAL && self.has(&DISTRICTS)
    }

    fn tile_at(&self, place: &Place) -> Option<&Tile> {
        self.tiles.iter().find(|tile| tile.code == place.code)
    }

    /// Where it ends.
    fn grid(&self, places: &[Place], top: Length, content: &mut Vec<Element>) -> Length {
        let mut bottom = top;
        for place in places {
            let x = EDGE + (WIDE + GAP).times(usize::from(place.column));
            let y = top + EDGE + (HIGH + GAP).times(usize::from(place.row));
            bottom = bottom.max(y + HIGH + EDGE);
            if self.is_above_districts(place) {
                content.extend(self.leading_down(x, y));
                continue;
            }
            content.push(framed(x, y, WIDE, HIGH));
            if let Some(tile) = self.tile_at(place) {
                content.extend(self.tile(tile, x, y));
            }
        }
        bottom
    }

    /// The capital's name, and an arrow to its districts below.
    fn leading_down(&self, x: Length, y: Length) -> [Element; 2] {
        let (centre, barb) = (x + WIDE.half(), Length::units(5));
        let (from, to) = (y + Length::units(26), y + Length::units(44));
        let (left, right, above) = (centre - barb, centre + barb, to - barb);
        let arrow = Element::new("path")
            .with(
                "d",
                format_args!("M{centre} {from}V{to}M{left} {above}L{centre} {to}L{right} {above}"),
            )
            .with("fill", "none")
            .with("stroke", "currentColor")
            .with("stroke-width", "1.5");
        let label = fitted(&self.capital, ROOM);
        [centred(text(centre, y + Length::units(18), &label)), arrow]
    }

    fn tile(&self, tile: &Tile, x: Length, y: Length) -> Vec<Element> {
        let mut drawn = match tile.value {
            None => vec![self.veiled(x, y, HIGH)],
            Some(value) => self
                .class_of(value)
                .map(|class| shaded(class, x, y, HIGH, Length::units(44)))
                .unwrap_or_default(),
        };
        let centre = x + WIDE.half();
        let label = fitted(&tile.label, ROOM);
        drawn.push(centred(text(centre, y + Length::units(18), &label)));
        let number = whole(&tile.text, ROOM);
        drawn.push(centred(value(centre, y + Length::units(36), &number)));
        drawn
    }

    /// Pale enough for letters on it.
    fn veiled(&self, x: Length, y: Length, high: Length) -> Element {
        hatched(x, y, WIDE, high, &self.words)
            .with("fill-opacity", ".3")
            .with("stroke-dasharray", "4 3")
    }

    /// The classes for which there is a shade.
    fn shown(&self) -> &[Class] {
        self.classes.get(..CLASSES_MOST).unwrap_or(&self.classes)
    }

    fn class_of(&self, value: u64) -> Option<usize> {
        let classes = self.shown();
        let found = classes.iter().position(|class| value <= class.up_to);
        found.or(classes.len().checked_sub(1))
    }

    /// Those that are tiles, or empty frames.
    fn places(&self) -> impl Iterator<Item = &'static Place> {
        let grids: [&'static [Place]; 2] = [&COUNTRY, &DISTRICTS];
        let shown = grids.into_iter().filter(move |places| self.has(places));
        shown.flatten().filter(move |place| !self.is_above_districts(place))
    }

    /// Where it ends.
    fn legend(&self, mut y: Length, content: &mut Vec<Element>) -> Length {
        let high = Length::units(20);
        for (class, range) in self.shown().iter().enumerate() {
            content.push(framed(EDGE, y, WIDE, high));
            content.extend(shaded(class, EDGE, y, high, Length::units(7)));
            content.push(explained(&range.text, y));
            y = y + LINE;
        }
        let shown: Vec<_> = self.places().map(|place| self.tile_at(place)).collect();
        if shown.iter().flatten().any(|tile| tile.value.is_none()) {
            content.push(self.veiled(EDGE, y, high));
            content.push(explained(&self.withheld, y));
            y = y + LINE;
        }
        if shown.iter().any(Option::is_none) {
            content.push(framed(EDGE, y, WIDE, high));
            content.push(explained(&self.absent, y));
            y = y + LINE;
        }
        y
    }
}

/// A line of the legend, beside its mark.
fn explained(words: &str, y: Length) -> Element {
    let x = EDGE + WIDE + Length::units(8);
    text(x, y + Length::units(15), &fitted(words, WIDTH - x))
}

/// The shade of a class, and its squares so far below the top.
fn shaded(class: usize, x: Length, y: Length, high: Length, below: Length) -> Vec<Element> {
    let shade = SHADES.get(class).copied().unwrap_or_default();
    let mut drawn = vec![marked(x, y, WIDE, high).with("fill-opacity", shade)];
    let side = Length::units(5);
    for square in 0..CLASSES_MOST {
        let draw = if square <= class { rectangle } else { framed };
        let x = x + Length::units(4) + Length::units(9).times(square);
        drawn.push(draw(x, y + below, side, side));
    }
    drawn
}
