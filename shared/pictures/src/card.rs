//! The card of a petition: what is shown where its address is shared (`og:image`), 1200 by 630.

mod drawing;
mod face;
mod lines;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

pub const WIDTH: u32 = 1_200;
pub const HEIGHT: u32 = 630;

/// What stands on a card, as it is to be read. Letters that the card's font does not have, emoji
/// among them, are left out; what is longer than its place ends in an ellipsis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card<'a> {
    /// The name of the site.
    pub site: &'a str,
    pub number: &'a str,
    pub state: &'a str,
    pub title: &'a str,
    /// How many have signed, in words.
    pub count: &'a str,
    pub signatures: u64,
    /// Where the bar ends; there is none at zero.
    pub threshold: u64,
}

/// A card could not be drawn: the house's own font or drawing is broken, whatever was to be on it.
#[derive(Debug, thiserror::Error)]
#[error("the card could not be drawn: {0}")]
pub struct NotDrawn(String);

/// The card as a PNG; the same card is the same bytes.
pub fn png(card: &Card<'_>) -> Result<Vec<u8>, NotDrawn> {
    let not_drawn = |error: &dyn std::fmt::Display| NotDrawn(error.to_string());
    let svg = drawing::svg(card).map_err(|error| not_drawn(&error))?;
    let tree = Tree::from_str(&svg, &face::options()).map_err(|error| not_drawn(&error))?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT).ok_or_else(|| NotDrawn("no pixels".to_owned()))?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| not_drawn(&error))
}
