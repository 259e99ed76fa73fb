//! Text brought into lines of a width, with the letters that can be drawn.

use unicode_segmentation::UnicodeSegmentation as _;

use super::face::Face;

/// More than fits on any card: what is longer is not looked at.
const LETTERS_MAX: usize = 400;
/// Accents on one letter; what has more was not written to be read.
const ACCENTS_MAX: usize = 2;
const CUT: char = '…';

/// Letters of one size, and how much room there is for a line of them.
pub(super) struct Measure<'a> {
    pub face: &'a Face,
    pub size: f32,
    pub width: f32,
}

/// The text with the letters that the font has, its words one space apart.
pub(super) fn drawable(face: &Face, text: &str) -> String {
    let mut kept = String::new();
    for letter in text.graphemes(true).take(LETTERS_MAX) {
        let mut parts = letter.chars();
        match parts.next() {
            Some(base) if base.is_whitespace() => kept.push(' '),
            Some(base) if face.has(base) => {
                kept.push(base);
                kept.extend(parts.filter(|part| face.has(*part)).take(ACCENTS_MAX));
            }
            _ => {}
        }
    }
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Measure<'_> {
    fn fits(&self, text: &str) -> bool {
        self.face.width(text, self.size) <= self.width
    }

    /// One line, cut where it is too long.
    pub(super) fn line(&self, text: &str) -> String {
        self.lines(text, 1).pop().unwrap_or_default()
    }

    /// At most so many lines; the last is cut when there would be more.
    pub(super) fn lines(&self, text: &str, max: usize) -> Vec<String> {
        let mut lines = self.wrapped(text);
        if lines.len() > max {
            lines.truncate(max);
            if let Some(last) = lines.last_mut() {
                self.cut(last);
            }
        }
        lines
    }

    pub(super) fn wrapped(&self, text: &str) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            match lines.last_mut() {
                Some(line) if self.fits(&format!("{line} {word}")) => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => lines.extend(self.broken(word)),
            }
        }
        lines
    }

    /// A word that is longer than a line, over several.
    fn broken(&self, word: &str) -> Vec<String> {
        let mut lines = vec![String::new()];
        for letter in word.graphemes(true) {
            match lines.last_mut() {
                Some(line) if line.is_empty() || self.fits(&format!("{line}{letter}")) => {
                    line.push_str(letter);
                }
                _ => lines.push(letter.to_owned()),
            }
        }
        lines
    }

    fn cut(&self, line: &mut String) {
        while !line.is_empty() && !self.fits(&format!("{line}{CUT}")) {
            line.pop();
        }
        let kept = line.trim_end_matches([' ', ',', '.', ':', '-', '–']).len();
        line.truncate(kept);
        line.push(CUT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn face() -> Face {
        Face::bold().expect("the font is a font")
    }

    #[test]
    fn the_font_has_every_letter_of_both_languages() {
        let face = face();
        let letters = "АБВГДЕЁЖЗИЙКЛМНОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ₮№";
        for letter in letters.chars().chain(letters.to_lowercase().chars()).chain('!'..='~') {
            assert!(face.has(letter), "{letter}");
        }
        assert!(!face.has('👩') && !face.has('ᠮ') && !face.has('ش') && !face.has('\u{202e}'));
    }

    #[test]
    fn what_cannot_be_drawn_is_left_out() {
        let drawn = |text: &str| drawable(&face(), text);
        assert_eq!(drawn("  Гэрэл 🇲🇳💡 \n\n хэрэгтэй\u{202e}! شارع"), "Гэрэл хэрэгтэй!");
        assert_eq!(drawn(&"👩‍👩‍👧".repeat(5_000)), "");
        assert_eq!(drawn(&format!("а{}", "\u{301}".repeat(5_000))), "а\u{301}\u{301}");
        assert_eq!(drawn(&"а".repeat(50_000)).chars().count(), LETTERS_MAX);
    }

    #[test]
    fn lines_are_as_long_as_there_is_room() {
        let face = face();
        let measure = Measure { face: &face, size: 50.0, width: 600.0 };
        let long = "Гэр хорооллын гудамжийг гэрэлтүүлэх ".repeat(10);
        let lines = measure.lines(&long, 4);
        assert_eq!(lines.len(), 4);
        assert!(lines.iter().all(|line| measure.fits(line)), "{lines:?}");
        assert!(lines[3].ends_with('…') && !lines[2].ends_with('…'), "{lines:?}");
        assert_eq!(measure.lines("Гэрэл", 4), ["Гэрэл"]);
        assert_eq!(measure.lines("", 4), [""; 0]);
        let unbroken = measure.lines(&"ө".repeat(300), 4);
        assert!(unbroken.len() == 4 && unbroken.iter().all(|line| measure.fits(line)));
        assert_eq!(measure.line("Гэрэл Гэрэл Гэрэл Гэрэл Гэрэл"), "Гэрэл Гэрэл Гэрэл…");
    }
}
