//! What a provision is called where a law names it: «НЭГДҮГЭЭР БҮЛЭГ», «1 дүгээр зүйл», «1.1».

use crate::numbers::{Count, Number, digit_raised};
use crate::ordinals;
use crate::provision::{Level, Provision};

/// The provision's name as Mongolian law writes it; empty where it has no number. A number that is
/// a word, as in «ЕРӨНХИЙ АНГИ», stays one.
pub fn label(provision: &Provision) -> String {
    labelled(provision.level, provision.number.trim())
}

pub(crate) fn labelled(level: Level, number: &str) -> String {
    match level {
        _ if number.is_empty() => String::new(),
        Level::Part => titled(number, "АНГИ"),
        Level::Chapter => titled(number, "БҮЛЭГ"),
        Level::Article => numbered(number, "зүйл"),
        _ => number.to_owned(),
    }
}

fn titled(number: &str, what: &str) -> String {
    let plain: Option<u32> = Number::whole(number).and_then(|number| plain(&number));
    match plain.map(|figure| (figure, ordinals::ordinal(figure))) {
        Some((_, Some(ordinal))) => format!("{} {what}", ordinal.to_uppercase()),
        _ if Number::leading(number).is_some() => numbered(number, &what.to_lowercase()),
        _ => format!("{number} {what}"),
    }
}

fn plain(number: &Number) -> Option<u32> {
    match number.0.as_slice() {
        [Count { plain, raised: 0 }] => Some(*plain),
        _ => None,
    }
}

fn numbered(number: &str, what: &str) -> String {
    format!("{number} {} {what}", ordinals::ending(said_last(number)))
}

/// The figure that is said last: of `39¹` the one, of `3.12а` the twelve.
fn said_last(number: &str) -> u32 {
    let mut figure = 0;
    let mut before = None;
    for letter in number.chars() {
        let raised = digit_raised(letter);
        if let Some(digit) = raised.or_else(|| letter.to_digit(10)) {
            let goes_on = before == Some(raised.is_some());
            // Of a long figure the last ones are heard.
            figure = if goes_on { figure % 1_000_000 * 10 + digit } else { digit };
            before = Some(raised.is_some());
        } else {
            before = None;
        }
    }
    figure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_and_parts_bear_words_and_beyond_ninety_nine_figures() {
        assert_eq!(labelled(Level::Chapter, "1"), "НЭГДҮГЭЭР БҮЛЭГ");
        assert_eq!(labelled(Level::Chapter, "12"), "АРВАН ХОЁРДУГААР БҮЛЭГ");
        assert_eq!(labelled(Level::Chapter, "100"), "100 дугаар бүлэг");
        assert_eq!(labelled(Level::Chapter, "3¹"), "3¹ дүгээр бүлэг");
        assert_eq!(labelled(Level::Part, "2"), "ХОЁРДУГААР АНГИ");
        assert_eq!(labelled(Level::Part, "ЕРӨНХИЙ"), "ЕРӨНХИЙ АНГИ");
    }

    #[test]
    fn an_article_is_in_harmony_with_its_number() {
        for (number, label) in [
            ("1", "1 дүгээр зүйл"),
            ("2", "2 дугаар зүйл"),
            ("40", "40 дүгээр зүйл"),
            ("39", "39 дүгээр зүйл"),
            ("32¹", "32¹ дүгээр зүйл"),
            ("39²", "39² дугаар зүйл"),
            ("4.12", "4.12 дугаар зүйл"),
        ] {
            assert_eq!(labelled(Level::Article, number), label);
        }
    }

    #[test]
    fn what_is_further_in_is_called_by_its_number() {
        assert_eq!(labelled(Level::Paragraph, "1.1"), "1.1");
        assert_eq!(labelled(Level::Point, ""), "");
    }
}
