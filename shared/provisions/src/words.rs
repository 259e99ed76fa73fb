//! Which words of a text were changed.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How many pairs of words (those of the old text times those of the new, without what they begin
/// and end with alike) are looked at; beyond that the old goes as a whole and the new comes as a
/// whole. Two of the longest provisions stay below; some 50 milliseconds.
const PAIRS_MAX: usize = 32_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    Kept,
    Added,
    Removed,
}

/// Words that have the same fate; the white space between them is part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub kind: PieceKind,
    pub words: String,
}

/// The kept and removed words together are the old text, the kept and added ones the new.
pub fn words_changed(old: &str, new: &str) -> Vec<Piece> {
    changed_within(old, new, &mut PAIRS_MAX.clone())
}

/// As [`words_changed`], as long as there is room for more pairs.
pub(crate) fn changed_within(old: &str, new: &str, pairs_left: &mut usize) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let before = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
    let (kept, old, new) = (&old[..before], &old[before..], &new[before..]);
    let behind = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
    let (old, end) = old.split_at(old.len() - behind);
    let new = &new[..new.len() - behind];

    let mut pieces = Pieces::default();
    pieces.keep(kept);
    let pairs = old.len().saturating_mul(new.len());
    if pairs <= (*pairs_left).min(PAIRS_MAX) {
        *pairs_left -= pairs;
        pieces.follow(old, new);
    } else {
        pieces.replace(old, new);
    }
    pieces.keep(end);
    pieces.finish()
}

/// Words, white space and signs, each by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = kind(first);
        let end = match kind {
            Kind::Sign => first.len_utf8(),
            _ => rest.find(|letter| self::kind(letter) != kind).unwrap_or(rest.len()),
        };
        let (word, after) = rest.split_at(end);
        words.push(word);
        rest = after;
    }
    words
}

#[derive(PartialEq)]
enum Kind {
    Word,
    White,
    Sign,
}

fn kind(letter: char) -> Kind {
    match letter {
        _ if letter.is_whitespace() => Kind::White,
        '«' | '»' | '“' | '”' | '„' | '–' | '—' | '…' => Kind::Sign,
        _ if letter.is_ascii_punctuation() => Kind::Sign,
        _ => Kind::Word,
    }
}

#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    removed: String,
    added: String,
}

impl Pieces {
    fn follow(&mut self, old: &[&str], new: &[&str]) {
        for op in capture_diff_slices(Algorithm::Myers, old, new) {
            match op {
                DiffOp::Equal { .. } => self.keep(&old[op.old_range()]),
                _ => self.replace(&old[op.old_range()], &new[op.new_range()]),
            }
        }
    }

    /// A mere space between two replaced words goes with them: «new words» is read more easily
    /// than a word in, a word out, and again.
    fn keep(&mut self, words: &[&str]) {
        let kept = words.concat();
        let is_between = !self.removed.is_empty() && !self.added.is_empty();
        if is_between && kept.chars().all(char::is_whitespace) {
            self.removed.push_str(&kept);
            self.added.push_str(&kept);
        } else {
            self.change();
            push(&mut self.done, PieceKind::Kept, kept);
        }
    }

    fn replace(&mut self, old: &[&str], new: &[&str]) {
        self.removed.extend(old.iter().copied());
        self.added.extend(new.iter().copied());
    }

    /// What was collected is a change; the white space that both end with is none.
    fn change(&mut self) {
        let (removed, added) = (std::mem::take(&mut self.removed), std::mem::take(&mut self.added));
        let shared = shared_space(&removed, &added);
        let (removed, space) = removed.split_at(removed.len() - shared);
        let added = &added[..added.len() - shared];
        push(&mut self.done, PieceKind::Removed, removed.to_owned());
        push(&mut self.done, PieceKind::Added, added.to_owned());
        push(&mut self.done, PieceKind::Kept, space.to_owned());
    }

    fn finish(mut self) -> Vec<Piece> {
        self.change();
        self.done
    }
}

/// How many bytes of white space both texts end with.
fn shared_space(removed: &str, added: &str) -> usize {
    let letters = removed.chars().rev().zip(added.chars().rev());
    let shared = letters.take_while(|(one, other)| one == other && one.is_whitespace());
    shared.map(|(letter, _)| letter.len_utf8()).sum()
}

fn push(pieces: &mut Vec<Piece>, kind: PieceKind, words: String) {
    match pieces.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.kind == kind => last.words.push_str(&words),
        _ => pieces.push(Piece { kind, words }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(old: &str, new: &str) -> String {
        let mark = |piece: Piece| match piece.kind {
            PieceKind::Kept => piece.words,
            PieceKind::Added => format!("[+{}]", piece.words),
            PieceKind::Removed => format!("[-{}]", piece.words),
        };
        words_changed(old, new).into_iter().map(mark).collect()
    }

    fn side(pieces: &[Piece], other: PieceKind) -> String {
        let ours = pieces.iter().filter(|piece| piece.kind != other);
        ours.map(|piece| piece.words.as_str()).collect()
    }

    #[test]
    fn a_word_is_replaced() {
        assert_eq!(shown("30 хоногийн дотор", "60 хоногийн дотор"), "[-30][+60] хоногийн дотор");
        assert_eq!(shown("Агаар", "Агаар, ус"), "Агаар[+, ус]");
        assert_eq!(shown("", "Шинэ үг"), "[+Шинэ үг]");
        assert_eq!(shown("ижил", "ижил"), "ижил");
        assert_eq!(shown("", ""), "");
    }

    #[test]
    fn words_side_by_side_are_replaced_together() {
        assert_eq!(
            shown("Сайд журам батална.", "Засгийн газар дүрэм батална."),
            "[-Сайд журам][+Засгийн газар дүрэм] батална."
        );
    }

    #[test]
    fn texts_without_end_are_replaced_as_a_whole() {
        let old: String = (0..5_000).map(|word| format!("а{word} ")).collect();
        let new: String = (0..5_000).map(|word| format!("б{word} ")).collect();
        let kinds: Vec<PieceKind> =
            words_changed(&old, &new).iter().map(|piece| piece.kind).collect();
        assert_eq!(kinds, [PieceKind::Removed, PieceKind::Added, PieceKind::Kept]);
    }

    proptest! {
        #[test]
        fn both_texts_are_there(old in "[аб ,\n]{0,40}", new in "[аб ,\n]{0,40}") {
            let pieces = words_changed(&old, &new);
            prop_assert_eq!(side(&pieces, PieceKind::Added), old);
            prop_assert_eq!(side(&pieces, PieceKind::Removed), new);
        }
    }
}
