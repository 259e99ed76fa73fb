//! What a single line is, looked at by itself.

use super::numerals;
use crate::checking::LIMITS;
use crate::numbers::Number;
use crate::provision::Level;

/// Says that a line is words, whatever it looks like.
pub(super) const ESCAPE: char = '\\';

const HEADING_BYTES_MAX: usize = 4 * LIMITS.heading_chars_max;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// A part, a chapter or an article, with what stands beside it.
    Titled {
        level: Level,
        number: String,
        beside: &'a str,
    },
    Numbered {
        number: Number,
        words: &'a str,
    },
    Words(&'a str),
}

/// The line must be tidied: words with single spaces between.
pub(super) fn line(text: &str) -> Line<'_> {
    titled(text)
        .or_else(|| article_after_its_word(text))
        .or_else(|| numbered(text))
        .unwrap_or(Line::Words(text))
}

fn titled(text: &str) -> Option<Line<'_>> {
    let ends_of_words = text.match_indices(' ').map(|(at, _)| at).take(2);
    for (head, tail) in ends_of_words.filter_map(|at| text.split_at_checked(at)) {
        let kinds = [(Level::Part, "анги"), (Level::Chapter, "бүлэг"), (Level::Article, "зүйл")];
        for (level, kind) in kinds {
            if let Some(beside) = after(tail.trim_start(), kind).and_then(beside)
                && let Some(number) = numerals::title(head, level)
            {
                return Some(Line::Titled { level, number, beside });
            }
        }
    }
    None
}

/// `Зүйл 1.`
fn article_after_its_word(text: &str) -> Option<Line<'_>> {
    let (number, rest) = Number::leading(after(text, "зүйл")?.strip_prefix(' ')?)?;
    let number = number.to_string();
    Some(Line::Titled { level: Level::Article, number, beside: beside(rest)? })
}

/// A number is followed by a dot; one with a dot in it also by a word that begins anew, which tells
/// it from «1.5 хувь».
fn numbered(text: &str) -> Option<Line<'_>> {
    let (number, rest) = Number::leading(text).filter(|(number, _)| !number.is_date())?;
    let begins_anew = number.depth() > 1 && rest.starts_with(' ') && !begins_small(rest);
    let words = rest.strip_prefix('.').or_else(|| begins_anew.then_some(rest))?;
    Some(Line::Numbered { number, words: words.trim_start() })
}

/// What follows the word, in whatever letters it is written.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let end = text.char_indices().nth(word.chars().count()).map_or(text.len(), |(at, _)| at);
    let (head, rest) = text.split_at_checked(end)?;
    (head.to_lowercase() == word).then_some(rest)
}

/// A title ends with its line or with a sign. «1 дүгээр зүйлд заасан» and «1 дүгээр зүйл болон»
/// are words of a sentence.
fn beside(rest: &str) -> Option<&str> {
    let is_sign = |letter: char| matches!(letter, '.' | ':' | '-' | '–' | '—');
    let is_title = rest.is_empty()
        || rest.starts_with(is_sign)
        || (rest.starts_with(' ') && !begins_small(rest));
    let words = rest.trim_start().trim_start_matches(is_sign);
    is_title.then_some(words.trim_start())
}

fn begins_small(text: &str) -> bool {
    text.trim_start().starts_with(char::is_lowercase)
}

/// Whether a line that stands below a title belongs to its heading: below a chapter the first one,
/// below an article one that is no sentence. A heading in capitals goes on in capitals, and any
/// goes on with a small letter.
pub(super) fn is_of_heading(
    level: Level,
    heading: Option<&str>,
    line: &str,
    is_near: bool,
) -> bool {
    let is_capital = |text: &str| !text.chars().any(char::is_lowercase);
    match heading {
        _ if level > Level::Article => false,
        None if level == Level::Article => reads_as_heading(line),
        None => true,
        // What is longer than any heading is none, and is not looked through line by line.
        Some(heading) if heading.len() > HEADING_BYTES_MAX => false,
        Some(heading) => {
            is_near && (begins_small(line) || (is_capital(heading) && is_capital(line)))
        }
    }
}

pub(super) fn reads_as_heading(line: &str) -> bool {
    !line.is_empty() && !ends_sentence(line) && !is_item(line)
}

pub(super) fn is_line_of_its_own(above: &str, line: &str) -> bool {
    ends_sentence(above) || is_item(line)
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['.', ':', ';', '!', '?'])
}

/// `1/`, `а)`, `1.`, a dash; and the note that explains a provision.
fn is_item(line: &str) -> bool {
    let unmarked = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_counted = unmarked.len() < line.len();
    let after_dot = unmarked.strip_prefix('.');
    let is_figure = after_dot.is_some_and(|rest| !rest.starts_with(|it: char| it.is_ascii_digit()));
    let lettered = line.strip_prefix(char::is_alphabetic).unwrap_or_default();
    let is_closed = |mark: &str| mark.starts_with(['/', ')']);
    (is_counted && (is_closed(unmarked) || is_figure))
        || is_closed(lettered)
        || line.starts_with(['-', '–', '—', '•', '*'])
        || line.starts_with("Тайлбар")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(text: &str) -> Option<(Level, String, &str)> {
        match line(text) {
            Line::Titled { level, number, beside } => Some((level, number, beside)),
            _ => None,
        }
    }

    #[test]
    fn a_chapter_is_read_by_its_ordinal() {
        for (text, number, beside) in [
            ("НЭГДҮГЭЭР БҮЛЭГ", "1", ""),
            ("Хорин нэгдүгээр бүлэг. Хяналт", "21", "Хяналт"),
            ("1 дүгээр бүлэг", "1", ""),
            ("3-р бүлэг", "3", ""),
            ("IV БҮЛЭГ НИЙТЛЭГ ҮНДЭСЛЭЛ", "4", "НИЙТЛЭГ ҮНДЭСЛЭЛ"),
            ("3¹ дүгээр бүлэг - Хяналт", "3¹", "Хяналт"),
        ] {
            assert_eq!(title(text), Some((Level::Chapter, number.to_owned(), beside)), "{text}");
        }
    }

    #[test]
    fn a_part_may_be_the_general_one() {
        assert_eq!(title("ЕРӨНХИЙ АНГИ"), Some((Level::Part, "ЕРӨНХИЙ".to_owned(), "")));
        assert_eq!(title("Хоёрдугаар анги"), Some((Level::Part, "2".to_owned(), "")));
    }

    #[test]
    fn an_article_is_read_however_it_is_written() {
        for (text, number, beside) in [
            ("1 дүгээр зүйл.Хуулийн зорилт", "1", "Хуулийн зорилт"),
            ("1 дүгээр зүйл. Хуулийн зорилт", "1", "Хуулийн зорилт"),
            ("2 дүгээр зүйл", "2", ""),
            ("39¹ дүгээр зүйл.Нэр", "39¹", "Нэр"),
            ("4.12 дугаар зүйл.Нэр", "4.12", "Нэр"),
            ("Зүйл 7. Нэр", "7", "Нэр"),
            ("Дөчдүгээр зүйл", "40", ""),
        ] {
            assert_eq!(title(text), Some((Level::Article, number.to_owned(), beside)), "{text}");
        }
    }

    #[test]
    fn a_mention_is_no_title() {
        for text in [
            "1 дүгээр зүйлд заасан",
            "1 дүгээр зүйл болон 2 дугаар зүйл",
            "нэгдүгээр бүлэгт заасан",
            "1.5 хувь",
            "5.1.2-т заасан",
            "2026.11.20.",
            "\"1.1.Энэ хууль\"",
        ] {
            assert_eq!(line(text), Line::Words(text));
        }
    }

    #[test]
    fn a_number_is_followed_by_a_dot_or_a_capital() {
        for text in ["1.1.Энэ", "1.1. Энэ", "1.1 Энэ"] {
            let number = Number::whole("1.1").expect("a number");
            assert_eq!(line(text), Line::Numbered { number, words: "Энэ" });
        }
    }

    #[test]
    fn an_item_of_a_list_is_no_decimal() {
        assert!(
            ["1/ нэг", "12) нэг", "а/ нэг", "1. нэг", "- нэг", "Тайлбар:"].into_iter().all(is_item)
        );
        assert!(!["1.5 хувь", "10 хоног", "нэг/хоёр", "2026 он"].into_iter().any(is_item));
    }
}
