//! The number in a title, in words, figures or Roman letters.

use crate::numbers::Number;
use crate::ordinals;
use crate::provision::Level;

/// What may stand between a figure and the word that it counts.
const ENDINGS: [&str; 6] = ["", "дугаар", "дүгээр", "-дугаар", "-дүгээр", "-р"];

/// Parts that are named where others are counted.
const NAMED_PARTS: [&str; 2] = ["ЕРӨНХИЙ", "ТУСГАЙ"];

/// `1`, `39¹`, `ЕРӨНХИЙ`; `None` where the words are no number. Only an article's may have a dot.
pub(super) fn title(head: &str, level: Level) -> Option<String> {
    let capital = head.to_uppercase();
    if level == Level::Part && NAMED_PARTS.contains(&capital.as_str()) {
        return Some(capital);
    }
    let in_words = || ordinals::figure(&head.to_lowercase()).map(|figure| figure.to_string());
    let roman = || ordinals::roman(&capital).map(|figure| figure.to_string());
    in_figures(head, level).or_else(in_words).or_else(roman)
}

fn in_figures(head: &str, level: Level) -> Option<String> {
    let (number, ending) = Number::leading(head)?;
    let is_ending = ENDINGS.contains(&ending.trim_start().to_lowercase().as_str());
    let is_number = number.depth() == 1 || level == Level::Article;
    (is_ending && is_number).then(|| number.to_string())
}
