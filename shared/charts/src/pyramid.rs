//! A pyramid of ages: two bars for each, back to back.

use crate::element::Element;
use crate::length::Length;
use crate::letters::{Whole, fitted, lines, whole, width};
use crate::picture::{Picture, WIDTH, Words};
use crate::shapes::{centred, ending, hatched, marked, text, value};

const HEAD: Length = Length::units(28);
const ROW: Length = Length::units(24);
const BAR_HEIGHT: Length = Length::units(18);
/// From a bar's top to the line that letters stand on.
const LETTERS: Length = Length::units(14);
const BESIDE: Length = Length::units(4);
const LABEL_MOST: Length = Length::units(90);
/// Of a band's label: `55 and older` is longer in some languages than there is room.
const LABEL_LINES: usize = 3;
/// From one line of a label to the next.
const LABEL_LINE: Length = Length::units(15);
const STUB: Length = Length::units(18);
const LEAST: Length = Length::units(1);

/// What one bar shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// `None` where it is withheld.
    pub value: Option<u64>,
    /// The value as it is read, or the word for what is withheld.
    pub text: String,
}

/// One band of ages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    /// `18–24`.
    pub label: String,
    pub left: Side,
    pub right: Side,
}

/// Bands of ages, the youngest at the bottom; both sides have one measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pyramid {
    pub words: Words,
    /// Who is on the left.
    pub left: String,
    /// Who is on the right.
    pub right: String,
    /// The youngest first.
    pub bands: Vec<Band>,
}

/// Where everything is: both sides are as wide, the labels between them.
struct Plan {
    middle: Length,
    side: Length,
    /// For the longest bar.
    room: Length,
    most: u64,
}

impl Pyramid {
    /// Each value stands at the outer end of its bar; what is withheld is a hatched stub.
    pub fn picture(&self) -> Picture {
        if self.bands.is_empty() {
            return Picture::without_data(&self.words);
        }
        let plan = self.plan();
        let mut content = self.heads(&plan);
        let mut y = HEAD;
        for band in self.bands.iter().rev() {
            let label = lines(&band.label, LABEL_MOST, LABEL_LINES);
            // Its bars are beside the middle of its lines.
            let more = LABEL_LINE.times(label.len().saturating_sub(1));
            for (line, words) in label.iter().enumerate() {
                let at = y + LETTERS + LABEL_LINE.times(line);
                content.push(centred(text(WIDTH.half(), at, words)));
            }
            content.extend(self.on_left(&plan, &band.left, y + more.half()));
            content.extend(self.on_right(&plan, &band.right, y + more.half()));
            y = y + ROW + more;
        }
        Picture::new(&self.words, y, content)
    }

    fn plan(&self) -> Plan {
        let labels = self.bands.iter().flat_map(|band| lines(&band.label, LABEL_MOST, LABEL_LINES));
        let middle = labels.map(|line| width(&line)).max().unwrap_or_default() + Length::units(14);
        let side = (WIDTH - middle).half();
        let sides = || self.bands.iter().flat_map(|band| [&band.left, &band.right]);
        let widest = sides().map(|shown| said(shown, side).width).max().unwrap_or_default();
        let most = sides().filter_map(|shown| shown.value).max().unwrap_or(0);
        Plan { middle, side, room: side - widest - BESIDE, most }
    }

    fn heads(&self, plan: &Plan) -> Vec<Element> {
        let y = Length::units(16);
        let [left, right] = [&self.left, &self.right].map(|head| fitted(head, plan.side));
        vec![ending(text(plan.side, y, &left)), text(plan.side + plan.middle, y, &right)]
    }

    fn on_left(&self, plan: &Plan, shown: &Side, y: Length) -> Vec<Element> {
        let length = length(plan, shown);
        let begin = plan.side - length;
        let said = said(shown, plan.side);
        let said = ending(value(begin - BESIDE, y + LETTERS, &said));
        self.bar(shown, begin, y, length).into_iter().chain([said]).collect()
    }

    fn on_right(&self, plan: &Plan, shown: &Side, y: Length) -> Vec<Element> {
        let length = length(plan, shown);
        let begin = plan.side + plan.middle;
        let said = said(shown, plan.side);
        let said = value(begin + length + BESIDE, y + LETTERS, &said);
        self.bar(shown, begin, y, length).into_iter().chain([said]).collect()
    }

    fn bar(&self, shown: &Side, x: Length, y: Length, length: Length) -> Option<Element> {
        match shown.value {
            None => Some(hatched(x, y, length, BAR_HEIGHT, &self.words)),
            Some(0) => None,
            Some(_) => Some(marked(x, y, length, BAR_HEIGHT)),
        }
    }
}

/// At least half of a side is for its bars.
fn said(shown: &Side, side: Length) -> Whole {
    whole(&shown.text, side.half())
}

fn length(plan: &Plan, shown: &Side) -> Length {
    match shown.value {
        None => STUB,
        Some(0) => Length::NOUGHT,
        Some(number) => plan.room.share(number, plan.most).max(LEAST),
    }
}
