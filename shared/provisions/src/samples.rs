//! Small texts for the tests.

use crate::fresh::Fresh;
use crate::law::LawText;
use crate::outline::Outline;
use crate::provision::{Level, Provision};

/// A regularly numbered text from its levels in reading order, such as `c a h o`: part (`P`),
/// chapter, article, paragraph (`h`, хэсэг), point (`o`), subpoint (`s`). Ids are p1, p2, …
pub(crate) fn tree(levels: &str) -> LawText {
    let mut outline = Outline::default();
    let mut fresh = Fresh::default();
    for letter in levels.split_whitespace() {
        let level = match letter {
            "P" => Level::Part,
            "c" => Level::Chapter,
            "a" => Level::Article,
            "h" => Level::Paragraph,
            "o" => Level::Point,
            _ => Level::Subpoint,
        };
        outline.push(provision(&mut fresh, level, "", "Үг."));
    }
    outline.finish().renumbered()
}

pub(crate) fn provision(fresh: &mut Fresh, level: Level, number: &str, text: &str) -> Provision {
    Provision {
        id: fresh.id(),
        level,
        number: number.to_owned(),
        heading: None,
        text: text.to_owned(),
        children: Vec::new(),
    }
}

pub(crate) fn numbers(text: &LawText) -> Vec<&str> {
    text.walk().map(|step| step.provision.number.as_str()).collect()
}
