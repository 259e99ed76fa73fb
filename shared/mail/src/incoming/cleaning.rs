//! Texts as they may be shown: nothing in them that is not seen does anything.

use kernel::letters;

/// A text in lines, without what cannot be shown, and without spaces that end a line or the text.
pub(super) fn lines(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{c}'], "\n");
    for line in text.lines() {
        let kept: String = line.chars().filter(|letter| !letters::is_refused(*letter)).collect();
        cleaned.push_str(kept.trim_end());
        cleaned.push('\n');
    }
    cleaned.trim_start_matches('\n').trim_end().to_owned()
}

/// In one line, cut where it is too long.
pub(super) fn one_line(text: &str, characters_max: usize) -> String {
    let apart = |c: char| c.is_whitespace() || c.is_control();
    let words = text.split(apart).map(|word| word.replace(letters::is_refused, ""));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    cut(words.join(" "), characters_max).0
}

/// And whether there was more.
pub(super) fn cut(text: String, characters_max: usize) -> (String, bool) {
    match text.char_indices().nth(characters_max) {
        None => (text, false),
        Some((end, _)) => (text[..end].trim_end().to_owned(), true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_does_nothing() {
        let text = "\r\n\r\n  Сайн \u{202e}уу?\t \r\n\u{0}a\rb\u{1b}[31m\r\n\r\n";
        assert_eq!(lines(text), "  Сайн уу?\na\nb[31m");
        assert_eq!(one_line(text, 100), "Сайн уу? a b [31m");
        assert_eq!(one_line("a\r\nBcc: eve@example.mn\u{2028}b", 100), "a Bcc: eve@example.mn b");
        assert_eq!(one_line("\u{202e} \n", 100), "");
    }

    #[test]
    fn a_text_is_cut_between_letters() {
        assert_eq!(cut("өөө".to_owned(), 3), ("өөө".to_owned(), false));
        assert_eq!(cut("ө өө".to_owned(), 2), ("ө".to_owned(), true));
    }
}
