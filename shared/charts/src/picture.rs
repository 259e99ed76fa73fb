//! A picture as it is handed out: to stand within a page, or as a file of its own.

use crate::around::{Around, MARGIN};
use crate::element::Element;
use crate::length::Length;
use crate::letters::{SIZE, fitted};
use crate::shapes::{centred, framed, rectangle, text};

/// Of every picture.
pub(crate) const WIDTH: Length = Length::units(360);

/// The colours of the pages (`web/assets/style.css`), by day, by night and on paper.
const STYLE: &str = include_str!("standalone.css");

/// What is said of a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// What the ids within it begin with: no other picture of the page has it. What is neither an
    /// ASCII letter or digit nor `-` or `_` is left out.
    pub id: String,
    /// What it shows, in a few words.
    pub title: String,
    /// What is to be seen in it, also where it stands alone.
    pub description: String,
    /// What is added within a page: that the table beside it has all numbers.
    pub beside: String,
    /// What stands in it where there is nothing to draw.
    pub no_data: String,
}

impl Words {
    pub(crate) fn key(&self) -> String {
        let is_kept = |letter: &char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
        let kept: String = self.id.chars().filter(is_kept).collect();
        if kept.is_empty() { "chart".to_owned() } else { kept }
    }
}

/// A chart that is drawn: 360 units wide, as high as it needs. The same numbers and words are the
/// same picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    words: Words,
    height: Length,
    content: Vec<Element>,
}

impl Picture {
    pub(crate) fn new(words: &Words, height: Length, content: Vec<Element>) -> Self {
        Self { words: words.clone(), height, content }
    }

    /// An empty frame that says so.
    pub(crate) fn without_data(words: &Words) -> Self {
        let height = Length::units(80);
        let said = fitted(&words.no_data, WIDTH - Length::units(20));
        let said = centred(text(WIDTH.half(), Length::units(45), &said));
        Self::new(words, height, vec![framed(Length::NOUGHT, Length::NOUGHT, WIDTH, height), said])
    }

    /// SVG to stand within a page, as it is: all in it is escaped, and nothing in it is a style, so
    /// the strictest policy shows it. It has the colour of the text around it; `charts.css` adds a
    /// second one.
    pub fn inline(&self) -> String {
        let Words { description, beside, .. } = &self.words;
        let within =
            self.told(&format!("{description} {beside}")).into_iter().chain([self.hatching()]);
        self.root(WIDTH, self.height)
            .holding(within)
            .holding(self.content.iter().cloned())
            .written()
    }

    /// A file of its own (`image/svg+xml`, UTF-8), 800 pixels wide where nobody asks otherwise, with
    /// its style in it: by day, by night and on paper. Nothing is beside it, so that it says itself
    /// what it shows and where it is from.
    pub fn standalone(&self, around: &Around) -> String {
        let above = around.above(&self.words.title);
        let below = around.below(above.end + self.height);
        let (wide, high) = (WIDTH + MARGIN + MARGIN, below.end);
        let paper =
            rectangle(Length::NOUGHT, Length::NOUGHT, wide, high).with("class", "chart-paper");
        let drawn = Element::new("g")
            .with("transform", format_args!("translate({MARGIN} {})", above.end))
            .holding(self.content.iter().cloned());
        let said = around.said(&self.words.description);
        let within = [Element::new("style").saying(STYLE), self.hatching(), paper];
        self.root(wide, high)
            .with("width", wide.times(2))
            .with("height", high.times(2))
            .holding(self.told(&said).into_iter().chain(within))
            .holding(above.drawn)
            .holding([drawn])
            .holding(below.drawn)
            .written()
    }

    fn root(&self, wide: Length, high: Length) -> Element {
        let key = self.words.key();
        Element::new("svg")
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("class", "chart")
            .with("role", "img")
            .with("viewBox", format_args!("0 0 {wide} {high}"))
            .with("aria-labelledby", format_args!("{key}-title {key}-desc"))
            .with("fill", "currentColor")
            .with("font-size", SIZE)
    }

    fn told(&self, description: &str) -> [Element; 2] {
        let title = self.words.title.as_str();
        [("title", title), ("desc", description)].map(|(name, words)| {
            Element::new(name).with("id", format_args!("{}-{name}", self.words.key())).saying(words)
        })
    }

    /// Slanted lines, in the colour of the text.
    fn hatching(&self) -> Element {
        let line = Element::new("path")
            .with("d", "M3 0V6")
            .with("stroke", "currentColor")
            .with("stroke-width", "2");
        let pattern = Element::new("pattern")
            .with("id", format_args!("{}-hatch", self.words.key()))
            .with("width", "6")
            .with("height", "6")
            .with("patternUnits", "userSpaceOnUse")
            .with("patternTransform", "rotate(45)")
            .holding([line]);
        Element::new("defs").holding([pattern])
    }
}
