//! Horizontal bars, one for each category.

use crate::element::Element;
use crate::length::Length;
use crate::letters::{Whole, lines, whole};
use crate::picture::{Picture, WIDTH, Words};
use crate::shapes::{hatched, marked, rectangle, text, value};

const LABEL_HEIGHT: Length = Length::units(18);
const LABEL_LINES: usize = 2;
const BAR_HEIGHT: Length = Length::units(16);
/// Below a bar, before the next label.
const SPACE: Length = Length::units(12);
/// Between a bar and its value.
const BESIDE: Length = Length::units(6);
const TEXT_MOST: Length = Length::units(170);
/// How long a bar is that is withheld, whatever it would be.
const STUB: Length = Length::units(24);
/// Something is seen of whatever is more than nought.
const LEAST: Length = Length::units(1);

/// One category.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// Above the bar, on two lines at most.
    pub label: String,
    /// `None` where it is withheld.
    pub value: Option<u64>,
    /// The value as it is read, or the word for what is withheld.
    pub text: String,
}

/// Horizontal bars from top to bottom, in the order given; the longest is the greatest value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    pub words: Words,
    pub bars: Vec<Bar>,
}

impl Bars {
    /// Label and value stand beside each bar; what is withheld is a hatched stub.
    pub fn picture(&self) -> Picture {
        if self.bars.is_empty() {
            return Picture::without_data(&self.words);
        }
        let texts: Vec<_> = self.bars.iter().map(|bar| whole(&bar.text, TEXT_MOST)).collect();
        let widest = texts.iter().map(|text| text.width).max().unwrap_or_default();
        let room = WIDTH - widest - BESIDE;
        let most = self.bars.iter().filter_map(|bar| bar.value).max().unwrap_or(0);
        let (mut content, mut y) = (Vec::new(), Length::NOUGHT);
        for (bar, text) in self.bars.iter().zip(&texts) {
            y = labelled(&bar.label, y, &mut content);
            content.extend(self.bar(bar.value, text, y, (most, room)));
            y = y + BAR_HEIGHT + SPACE;
        }
        Picture::new(&self.words, y, content)
    }

    /// The bar from the line where all begin, and its value at its end.
    fn bar(
        &self,
        number: Option<u64>,
        text: &Whole,
        y: Length,
        (most, room): (u64, Length),
    ) -> Vec<Element> {
        let left = Length::NOUGHT;
        let begin = rectangle(left, y, LEAST, BAR_HEIGHT).with("fill-opacity", ".5");
        let (bar, length) = match number {
            None => (Some(hatched(left, y, STUB, BAR_HEIGHT, &self.words)), STUB),
            Some(0) => (None, LEAST),
            Some(number) => {
                let length = room.share(number, most).max(LEAST);
                (Some(marked(left, y, length, BAR_HEIGHT)), length)
            }
        };
        let said = value(length + BESIDE, y + Length::units(13), text);
        [Some(begin), bar, Some(said)].into_iter().flatten().collect()
    }
}

/// Where the bar below the label begins.
fn labelled(label: &str, mut y: Length, content: &mut Vec<Element>) -> Length {
    for line in lines(label, WIDTH, LABEL_LINES) {
        y = y + LABEL_HEIGHT;
        content.push(text(Length::NOUGHT, y - Length::units(4), &line));
    }
    y
}
