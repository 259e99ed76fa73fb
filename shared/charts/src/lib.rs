//! Pictures of numbers: [`Bars`], a [`Pyramid`], a [`Line`] over time, [`Columns`] by period, and
//! [`Tiles`] for a map. Each is given its numbers with their words already written, and gives a
//! [`Picture`]: SVG to stand within a page, or as a file of its own (`pictures::svg` makes a PNG of
//! that one).
//!
//! A picture says nothing by its colour alone: what is more is longer, higher, or has more marks;
//! what is withheld is hatched or crossed and has its word, and is never drawn as nought. It is 360
//! units wide, as a telephone is, with letters of 14. All is counted in whole tenths of a unit, so
//! the same numbers are the same bytes everywhere.
//!
//! It is for the eye: the page has a table of the same numbers beside it, and says so. A file of its
//! own has [`Around`] it what the page would say. Within a page it wants `web/assets/charts.css` and no style of its own.

mod around;
mod axis;
mod bars;
mod classes;
mod columns;
mod element;
mod length;
mod letters;
mod line;
mod picture;
mod places;
mod pyramid;
mod shapes;
mod tiles;

pub use around::Around;
pub use bars::{Bar, Bars};
pub use classes::{CLASSES_MOST, equal_steps, quantiles};
pub use columns::{COLUMNS_MOST, Column, Columns};
pub use line::{Line, Point, Threshold, Tick};
pub use picture::{Picture, Words};
pub use places::{CAPITAL, COUNTRY, DISTRICTS, Place};
pub use pyramid::{Band, Pyramid, Side};
pub use tiles::{Class, Tile, Tiles};
