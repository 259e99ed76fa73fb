//! The same text on one line without marks, for cards, feeds and the heads of pages.

use pulldown_cmark::{Event, TagEnd};
use unicode_segmentation::UnicodeSegmentation as _;

use crate::reading;

const CUT: char = '…';

/// The text in at most `max_chars` characters; one that is longer is cut after a word, and ends in
/// an ellipsis, which counts.
pub fn plain(text: &str, max_chars: usize) -> String {
    let text = reading::letters(text);
    let mut line = String::new();
    for event in reading::events(&text) {
        match event {
            Event::Text(text) | Event::Code(text) => line.push_str(&text),
            Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link) | Event::Start(_) => {}
            _ => line.push(' '),
        }
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    cut(&words, max_chars)
}

fn cut(words: &[&str], max_chars: usize) -> String {
    let whole = words.join(" ");
    if whole.chars().count() <= max_chars {
        return whole;
    }
    let room = max_chars.saturating_sub(1);
    let fits = taken(words.iter().copied(), room, " ");
    let mut fits = match (fits.is_empty(), words.first()) {
        // A single word without an end is cut where a reader sees letters.
        (true, Some(word)) => taken(word.graphemes(true), room, ""),
        _ => fits,
    };
    if max_chars > 0 {
        fits.push(CUT);
    }
    fits
}

/// As many of the pieces as there is room for.
fn taken<'a>(pieces: impl Iterator<Item = &'a str>, room: usize, between: &str) -> String {
    let (mut text, mut length) = (String::new(), 0);
    for piece in pieces {
        let between = if text.is_empty() { "" } else { between };
        length += between.len() + piece.chars().count();
        if length > room {
            break;
        }
        text.push_str(between);
        text.push_str(piece);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_on_one_line_without_its_marks() {
        let text =
            "# Гэрэл\n\n- *нэг*\n- [хоёр](https://a.mn)\n\n> `гурав`\nдөрөв<br>\n\n![зураг](x)";
        assert_eq!(plain(text, 100), "Гэрэл нэг хоёр гурав дөрөв<br> зураг");
    }

    #[test]
    fn a_long_text_is_cut_after_a_word() {
        assert_eq!(plain("Гэрэл харанхуй", 14), "Гэрэл харанхуй");
        assert_eq!(plain("Гэрэл харанхуй", 13), "Гэрэл…");
        assert_eq!(plain("Гэрэл харанхуй", 6), "Гэрэл…");
        assert_eq!(plain("харанхуй", 5), "хара…");
        assert_eq!(plain("харанхуй", 1), "…");
        assert_eq!(plain("харанхуй", 0), "");
        assert_eq!(plain("", 5), "");
    }

    #[test]
    fn a_family_is_not_torn_apart() {
        let family = "👨‍👩‍👧".repeat(5);
        assert_eq!(plain(&family, 13), format!("{}…", "👨‍👩‍👧".repeat(2)));
        assert_eq!(plain(&format!("а{}", "\u{301}".repeat(5_000)), 10), "…");
    }
}
