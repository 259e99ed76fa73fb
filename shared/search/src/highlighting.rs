//! Marks in a text the words that were meant, as they are written there.

use std::ops::Range;

use crate::reading::{Word, words};
use crate::wanted::Wanted;

/// A stretch of a text; in a row they are the text again. Never HTML: whoever shows them escapes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_hit: bool,
}

/// About two lines on a screen.
const EXCERPT_BYTES: usize = 320;
/// What stands before the first word that is meant, so that it is read in its sentence.
const LEAD_BYTES: usize = 80;
/// A body is read this far for its excerpt.
const WORDS_MAX: usize = 4_000;

/// The whole text.
pub fn marked(text: &str, wanted: &[Wanted]) -> Vec<Piece> {
    let hits: Vec<_> =
        words(text).filter(|word| is_meant(word, wanted)).map(|word| word.at).collect();
    pieces(text, 0..text.len(), &hits)
}

/// As much of a text as is shown in a list: where most of the words are met, or its beginning.
pub fn excerpt(text: &str, wanted: &[Wanted]) -> Vec<Piece> {
    let read: Vec<Word> = words(text).take(WORDS_MAX).collect();
    let hits: Vec<_> =
        read.iter().filter(|word| is_meant(word, wanted)).map(|word| word.at.clone()).collect();
    let window = window(text, &read, &hits);
    let mut shown = pieces(text, window.clone(), &hits);
    if window.start > 0 {
        shown.insert(0, Piece { text: "… ".to_owned(), is_hit: false });
    }
    if window.end < text.len() {
        shown.push(Piece { text: " …".to_owned(), is_hit: false });
    }
    shown
}

fn is_meant(word: &Word, wanted: &[Wanted]) -> bool {
    wanted.iter().any(|wanted| wanted.means(word))
}

/// Cut at words, so that none is shown in part.
fn window(text: &str, read: &[Word], hits: &[Range<usize>]) -> Range<usize> {
    let reached = |from: usize| {
        hits.iter()
            .filter(move |hit| hit.start >= from && hit.end <= from + EXCERPT_BYTES - LEAD_BYTES)
    };
    let densest = hits.iter().rev().max_by_key(|hit| reached(hit.start).count());
    let lead = densest.map_or(0, |hit| hit.start.saturating_sub(LEAD_BYTES));
    let start = if lead == 0 {
        0
    } else {
        read.iter().map(|word| word.at.start).find(|start| *start >= lead).unwrap_or(0)
    };
    if text.len() - start <= EXCERPT_BYTES {
        return start..text.len();
    }
    let ends = read.iter().map(|word| word.at.end).filter(|end| *end > start);
    let end = ends.take_while(|end| *end <= start + EXCERPT_BYTES).last();
    start..end.unwrap_or_else(|| text.floor_char_boundary(start + EXCERPT_BYTES))
}

fn pieces(text: &str, window: Range<usize>, hits: &[Range<usize>]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |range: Range<usize>, is_hit| {
        if !range.is_empty() {
            pieces.push(Piece { text: text[range].to_owned(), is_hit });
        }
    };
    let mut at = window.start;
    for hit in hits.iter().filter(|hit| hit.start >= window.start && hit.end <= window.end) {
        push(at..hit.start, false);
        push(hit.clone(), true);
        at = hit.end;
    }
    push(at..window.end, false);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, query: &str) -> Vec<String> {
        let wanted: Vec<_> = words(query).map(|word| Wanted { word, is_begun: false }).collect();
        let marked =
            |piece: Piece| if piece.is_hit { format!("[{}]", piece.text) } else { piece.text };
        marked_pieces(text, &wanted).into_iter().map(marked).collect()
    }

    fn marked_pieces(text: &str, wanted: &[Wanted]) -> Vec<Piece> {
        let shown = super::marked(text, wanted);
        let whole: String = shown.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(whole, text);
        shown
    }

    #[test]
    fn words_are_cut_where_people_see_them() {
        assert_eq!(told("🎉зам🎉", "зам"), ["🎉", "[зам]", "🎉"]);
        assert_eq!(told("Замын-хөдөлгөөн", "зам"), ["[Замын]", "-хөдөлгөөн"]);
        assert_eq!(told("women’s rights", "womens"), ["[women’s]", " rights"]);
        assert_eq!(told("שלום zam עולם", "зам"), ["שלום ", "[zam]", " עולם"]);
        assert_eq!(told("ЗАМ", "зам"), ["[ЗАМ]"]);
        assert_eq!(told("", "зам"), [""; 0]);
    }

    #[test]
    fn a_letter_in_two_parts_is_one_word() {
        assert_eq!(told("хурдан аи\u{306}маг", "аймаг"), ["хурдан ", "[аи\u{306}маг]"]);
        assert_eq!(told("u\u{308}ne", "une"), ["[u\u{308}ne]"]);
    }
}
