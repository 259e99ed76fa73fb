//! The card of a petition: what is shown where its address is shared (`og:image`), 1200 by 630.

mod drawing;
pub(crate) mod face;
mod lines;

pub use crate::svg::NotDrawn;
use crate::svg::png_of;

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

/// The card as a PNG; the same card is the same bytes.
pub fn png(card: &Card<'_>) -> Result<Vec<u8>, NotDrawn> {
    let svg = drawing::svg(card).map_err(|error| NotDrawn(error.to_string()))?;
    png_of(&svg, WIDTH)
}
