//! What a file says around its picture, since no page does: above it what is counted and as of when,
//! below it how, by whom, and what may be done with it.

use crate::element::Element;
use crate::length::Length;
use crate::letters::{SIZE, wrapped};
use crate::picture::WIDTH;
use crate::shapes::text;

/// On all four sides.
pub(crate) const MARGIN: Length = Length::units(20);
/// Between the picture and what is said around it.
const GAP: Length = Length::units(12);

/// What is said around a picture that stands alone. Everything is wrapped, nothing is cut.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// Below the title, each on lines of its own: what is counted, and as of which instant.
    pub about: Vec<String>,
    /// Below the picture, each on lines of its own: how it is rounded, where it is from, its licence.
    pub notes: Vec<String>,
}

/// Lines of letters, and where they end.
pub(crate) struct Written {
    pub drawn: Vec<Element>,
    pub end: Length,
}

/// How letters of a kind are.
struct Letters {
    size: u64,
    /// From one line to the next.
    line: Length,
    weight: &'static str,
}

const TITLE: Letters = Letters { size: 18, line: Length::units(24), weight: "700" };
const ABOUT: Letters = Letters { size: 14, line: Length::units(20), weight: "400" };
const NOTES: Letters = Letters { size: 12, line: Length::units(17), weight: "400" };

impl Around {
    pub(crate) fn above(&self, title: &str) -> Written {
        let mut written = Written { drawn: Vec::new(), end: MARGIN };
        written.say(title, &TITLE);
        self.about.iter().for_each(|about| written.say(about, &ABOUT));
        Written { end: written.end + GAP, ..written }
    }

    pub(crate) fn below(&self, picture_end: Length) -> Written {
        let mut written = Written { drawn: Vec::new(), end: picture_end };
        if !self.notes.is_empty() {
            written.end = written.end + GAP;
        }
        self.notes.iter().for_each(|note| written.say(note, &NOTES));
        Written { end: written.end + MARGIN, ..written }
    }

    /// All of it, for who has it read out.
    pub(crate) fn said(&self, description: &str) -> String {
        let about = self.about.iter().map(String::as_str);
        let notes = self.notes.iter().map(String::as_str);
        about.chain([description]).chain(notes).collect::<Vec<_>>().join(" ")
    }
}

impl Written {
    fn say(&mut self, said: &str, letters: &Letters) {
        // Widths are guessed of letters of the common size; bold ones are a tenth wider.
        let wide = if letters.weight == "700" { letters.size * 11 } else { letters.size * 10 };
        for line in wrapped(said, scaled(WIDTH, SIZE * 10, wide)) {
            self.end = self.end + letters.line;
            let drawn = text(MARGIN, self.end - Length::units(5), &line)
                .with("font-size", letters.size)
                .with("font-weight", letters.weight);
            self.drawn.push(drawn);
        }
    }
}

fn scaled(length: Length, times: u64, over: u64) -> Length {
    let times = usize::try_from(times).unwrap_or(usize::MAX);
    length.times(times).over(i32::try_from(over).unwrap_or(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn smaller_letters_have_more_room() {
        assert_eq!(scaled(WIDTH, 140, 120), Length::units(420));
        assert_eq!(scaled(WIDTH, 140, 140), WIDTH);
    }

    #[test]
    fn what_is_said_around_moves_the_picture_down_and_is_read_out() {
        let long = "Сум бүрийн эрүүл мэндийн төвийг хүүхдийн эмчтэй болгох ".repeat(4);
        let around = Around { about: vec![long.clone()], notes: vec!["CC BY 4.0".to_owned()] };
        let (none, some) = (Around::default().above("Нас"), around.above("Нас"));
        assert!(some.drawn.len() > 4 && some.end > none.end);
        assert_eq!(around.below(Length::NOUGHT).drawn.len(), 1);
        let said = around.said("Хамгийн олон нь 40.");
        assert!(said.starts_with(long.as_str()) && said.ends_with("CC BY 4.0"), "{said}");
        assert!(said.contains("Хамгийн олон нь 40."), "{said}");
    }
}
