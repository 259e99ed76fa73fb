//! What all charts are drawn with.

use crate::element::Element;
use crate::length::Length;
use crate::letters::Whole;
use crate::picture::Words;

pub(crate) fn rectangle(x: Length, y: Length, width: Length, height: Length) -> Element {
    Element::new("rect").with("x", x).with("y", y).with("width", width).with("height", height)
}

/// In the one colour that charts have.
pub(crate) fn marked(x: Length, y: Length, width: Length, height: Length) -> Element {
    rectangle(x, y, width, height).with("class", "chart-mark")
}

/// With the lines that [`Picture`](crate::Picture) defines.
pub(crate) fn hatched(
    x: Length,
    y: Length,
    width: Length,
    height: Length,
    words: &Words,
) -> Element {
    rectangle(x, y, width, height)
        .with("fill", format_args!("url(#{}-hatch)", words.key()))
        .with("stroke", "currentColor")
}

/// An empty frame; the line is drawn within it.
pub(crate) fn framed(x: Length, y: Length, width: Length, height: Length) -> Element {
    let (half, whole) = (Length::tenths(5), Length::units(1));
    rectangle(x + half, y + half, width - whole, height - whole)
        .with("fill", "none")
        .with("stroke", "currentColor")
        .with("stroke-opacity", ".4")
}

/// A cross in a square.
pub(crate) fn crossed(x: Length, y: Length, side: Length) -> Element {
    let (right, bottom) = (x + side, y + side);
    Element::new("path")
        .with("d", format_args!("M{x} {y}L{right} {bottom}M{x} {bottom}L{right} {y}"))
        .with("fill", "none")
        .with("stroke", "currentColor")
        .with("stroke-width", "1.5")
}

/// From the left of its place, on the line that letters stand on.
pub(crate) fn text(x: Length, y: Length, text: &str) -> Element {
    Element::new("text").with("x", x).with("y", y).saying(text)
}

pub(crate) fn value(x: Length, y: Length, value: &Whole) -> Element {
    let written = text(x, y, &value.text);
    if value.is_narrowed {
        written.with("textLength", value.width).with("lengthAdjust", "spacingAndGlyphs")
    } else {
        written
    }
}

/// Around its place.
pub(crate) fn centred(element: Element) -> Element {
    element.with("text-anchor", "middle")
}

/// Up to its place.
pub(crate) fn ending(element: Element) -> Element {
    element.with("text-anchor", "end")
}
