//! SVG that the house itself wrote, as a PNG: for where only pixels are taken.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::Tree;

use crate::card::face;

/// No picture is wider or higher than so many pixels.
pub const SIDE_MAX: u32 = 8_192;

/// A picture could not be drawn: the house's own font or drawing is broken, or it would be too large.
#[derive(Debug, thiserror::Error)]
#[error("the picture could not be drawn: {0}")]
pub struct NotDrawn(pub(crate) String);

/// A PNG so many pixels wide, and as high as the SVG's own shape wants. All letters are of the
/// house's font, and the same SVG is the same bytes.
///
/// It fails for what is no SVG, and for a width of nought or sides beyond [`SIDE_MAX`]. What others
/// wrote has no business here: an SVG can name files of this machine.
pub fn png_of(svg: &str, width: u32) -> Result<Vec<u8>, NotDrawn> {
    let not_drawn = |error: &dyn std::fmt::Display| NotDrawn(error.to_string());
    let tree = Tree::from_str(svg, &face::options()).map_err(|error| not_drawn(&error))?;
    let size = tree.size();
    let scale = width as f32 / size.width();
    let height = (size.height() * scale).round() as u32;
    if width.max(height) > SIDE_MAX {
        return Err(NotDrawn(format!("{width} by {height} pixels")));
    }
    let mut pixels = Pixmap::new(width, height).ok_or_else(|| NotDrawn("no pixels".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| not_drawn(&error))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="360" height="90"><path fill="#f00" d="M0 0h360v90H0z"/></svg>"##;

    #[test]
    fn a_picture_is_as_wide_as_asked_for() {
        for (width, height) in [(360, 90), (1_200, 300), (40, 10)] {
            let png = png_of(SVG, width).expect("it is drawn");
            let pixels = Pixmap::decode_png(&png).expect("a PNG");
            assert_eq!((pixels.width(), pixels.height()), (width, height));
            let last = pixels.pixel(width - 1, height - 1).expect("a pixel");
            assert!(last.red() > 250 && last.green() == 0, "to its edges: {last:?}");
        }
    }

    #[test]
    fn what_cannot_be_drawn_is_told() {
        for (svg, width) in [(SVG, 0), (SVG, SIDE_MAX + 1), ("", 100), ("<svg", 100), ("<p/>", 9)] {
            assert!(png_of(svg, width).is_err(), "{svg} {width}");
        }
        let tower = SVG.replace("width=\"360\"", "width=\"1\"");
        assert!(png_of(&tower, 100).is_err());
    }
}
