//! A card as SVG, in the colours of the pages (`web/assets/style.css`, by day).

use std::fmt::Write as _;

use skrifa::raw::ReadError;

use super::face::{FAMILY, Face};
use super::lines::{Measure, drawable};
use super::{Card, HEIGHT, WIDTH};

const PAPER: &str = "#fbfaf7";
const INK: &str = "#14202e";
const SOFT: &str = "#4b5a6b";
const LINE: &str = "#d9dde2";
const SKY: &str = "#0b4f96";
const BAND: &str = "#0a366a";
const SUN: &str = "#f7c14b";

/// In pixels, from the edges to the text; the places that show cards cut some of the edge away.
const EDGE: f32 = 64.0;
const INSIDE: f32 = WIDTH as f32 - 2.0 * EDGE;

/// The title's size: the first at which it fits in its lines, or the last.
const TITLE_SIZES: [f32; 3] = [68.0, 58.0, 50.0];
const TITLE_LINES: usize = 4;
const TITLE_TOP: f32 = 202.0;
const BAR_TOP: f32 = 508.0;
const BAR_HEIGHT: f32 = 18.0;

pub(super) fn svg(card: &Card<'_>) -> Result<String, ReadError> {
    let (regular, bold) = (Face::regular()?, Face::bold()?);
    let mut drawing = Drawing { svg: String::new() };
    drawing.head(card, &regular, &bold);
    drawing.title(card, &bold);
    drawing.bar(card);
    let count = Measure { face: &regular, size: 36.0, width: INSIDE };
    drawing.text(&count, card.count, Place { x: EDGE, y: 582.0, colour: SOFT, weight: 400 });
    let style = format!(r#"font-family="{FAMILY}""#);
    let paper = format!(r#"<path fill="{PAPER}" d="M0 0h{WIDTH}v{HEIGHT}H0z"/>"#);
    let size = format!(r#"width="{WIDTH}" height="{HEIGHT}""#);
    Ok(format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>{paper}{}</svg>"#,
        drawing.svg
    ))
}

struct Drawing {
    svg: String,
}

/// Where a line of text begins, and how it looks.
struct Place {
    x: f32,
    /// Of the line that the letters stand on.
    y: f32,
    colour: &'static str,
    weight: u16,
}

impl Drawing {
    fn head(&mut self, card: &Card<'_>, regular: &Face, bold: &Face) {
        self.bar_of(0.0, 0.0, WIDTH as f32, 104.0, BAND);
        self.bar_of(0.0, 104.0, WIDTH as f32, 6.0, SUN);
        let half = INSIDE / 2.0;
        let name = Measure { face: bold, size: 46.0, width: half };
        self.text(&name, card.site, Place { x: EDGE, y: 68.0, colour: "#fff", weight: 700 });
        let number = Measure { face: regular, size: 34.0, width: half };
        let wide = regular.width(&number.line(&drawable(regular, card.number)), number.size);
        let x = EDGE + INSIDE - wide;
        self.text(&number, card.number, Place { x, y: 65.0, colour: "#fff", weight: 400 });
        let state = Measure { face: bold, size: 34.0, width: INSIDE };
        self.text(&state, card.state, Place { x: EDGE, y: 176.0, colour: SKY, weight: 700 });
    }

    fn title(&mut self, card: &Card<'_>, bold: &Face) {
        let title = drawable(bold, card.title);
        let measure = |size| Measure { face: bold, size, width: INSIDE };
        let [.., smallest] = TITLE_SIZES;
        let size = TITLE_SIZES.into_iter().find(|size| {
            let lines = measure(*size).wrapped(&title).len();
            let bottom = TITLE_TOP + lines as f32 * size * 1.2;
            lines <= TITLE_LINES && bottom < BAR_TOP
        });
        let measure = measure(size.unwrap_or(smallest));
        let mut y = TITLE_TOP + measure.size;
        for line in measure.lines(&title, TITLE_LINES) {
            self.text(&measure, &line, Place { x: EDGE, y, colour: INK, weight: 700 });
            y += measure.size * 1.2;
        }
    }

    fn bar(&mut self, card: &Card<'_>) {
        if card.threshold == 0 {
            return;
        }
        self.bar_of(EDGE, BAR_TOP, INSIDE, BAR_HEIGHT, LINE);
        let share = (card.signatures as f64 / card.threshold as f64).min(1.0) as f32;
        // The first signature is seen.
        let least = if card.signatures > 0 { BAR_HEIGHT } else { 0.0 };
        self.bar_of(EDGE, BAR_TOP, (INSIDE * share).max(least), BAR_HEIGHT, SKY);
    }

    fn bar_of(&mut self, x: f32, y: f32, width: f32, height: f32, colour: &str) {
        // Writing to a text cannot fail.
        let _ = write!(
            self.svg,
            r#"<path fill="{colour}" d="M{x} {y}h{width:.1}v{height}h-{width:.1}z"/>"#
        );
    }

    fn text(&mut self, measure: &Measure<'_>, text: &str, place: Place) {
        let line = escaped(&measure.line(&drawable(measure.face, text)));
        let Place { x, y, colour, weight } = place;
        let size = measure.size;
        let _ = write!(
            self.svg,
            r#"<text x="{x:.1}" y="{y:.1}" fill="{colour}" font-size="{size}" font-weight="{weight}">{line}</text>"#
        );
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
