//! Cuts a text into words where people see them, and knows where each one stood.

use std::iter;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::Word;

/// No word of either language is longer; of a longer one this much is compared.
const LETTERS_MAX: usize = 48;

/// The words of a text, lazily: however long it is, a caller that takes ten reads ten.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    stretches(text).filter_map(|at| {
        let plain = plain(&text[at.clone()]);
        (!plain.is_empty()).then(|| Word::read(at, plain))
    })
}

fn stretches(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    iter::from_fn(move || {
        let start = from + text[from..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let end = rest
            .char_indices()
            .find(|(at, c)| !goes_on(rest, *at, *c))
            .map_or(rest.len(), |(at, _)| at);
        from = start + end;
        Some(start..from)
    })
}

/// An apostrophe between letters belongs to the word: `women's`, `am'dral`.
fn goes_on(rest: &str, at: usize, c: char) -> bool {
    c.is_alphanumeric()
        || is_combining_mark(c)
        || (is_apostrophe(c)
            && rest[at + c.len_utf8()..].chars().next().is_some_and(char::is_alphabetic))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘' | '`')
}

/// In small letters without accents; й and ё stay letters of their own.
fn plain(word: &str) -> String {
    let composed = word.nfkc().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase);
    let letters = composed.flat_map(|c| {
        let base =
            if ('\u{400}'..='\u{52f}').contains(&c) { Some(c) } else { iter::once(c).nfd().next() };
        base.filter(|c| !is_combining_mark(*c))
    });
    letters.take(LETTERS_MAX).collect()
}
