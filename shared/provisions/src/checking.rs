//! Whether a text can stand as a law's: it fits, its levels nest, and no number is given twice.

use std::collections::{HashMap, HashSet};

use crate::law::{LawText, Step};
use crate::letters;
use crate::provision::{Level, Provision, ProvisionId};

/// What a text may come to. The longest laws of Mongolia have some 700 articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    pub provisions_max: usize,
    pub depth_max: usize,
    pub text_chars_max: usize,
    pub heading_chars_max: usize,
    pub number_chars_max: usize,
    pub import_bytes_max: usize,
}

pub const LIMITS: Limits = Limits {
    provisions_max: 5_000,
    depth_max: 6,
    text_chars_max: 20_000,
    heading_chars_max: 500,
    number_chars_max: 20,
    import_bytes_max: 4 * 1024 * 1024,
};

/// What keeps a tree from being a law's text; `id` is the provision that it was seen at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("more than {max} provisions")]
    TooManyProvisions { max: usize },
    #[error("{id}: a {} cannot stand in a {}", level.code(), within.code())]
    NestedWrongly { id: ProvisionId, level: Level, within: Level },
    #[error("{id}: the id is given twice")]
    RepeatedId { id: ProvisionId },
    #[error("{id}: {number} is already the number of {first}")]
    RepeatedNumber { id: ProvisionId, first: ProvisionId, level: Level, number: String },
    #[error("{id}: the number has more than {max} characters")]
    NumberTooLong { id: ProvisionId, max: usize },
    #[error("{id}: the heading has more than {max} characters")]
    HeadingTooLong { id: ProvisionId, max: usize },
    #[error("{id}: the text has more than {max} characters")]
    TextTooLong { id: ProvisionId, max: usize },
    #[error("{id}: the character U+{code:04X} cannot be published")]
    RefusedCharacter { id: ProvisionId, code: u32 },
}

impl Fault {
    pub fn id(&self) -> Option<&ProvisionId> {
        match self {
            Self::TooManyProvisions { .. } => None,
            Self::NestedWrongly { id, .. }
            | Self::RepeatedId { id }
            | Self::RepeatedNumber { id, .. }
            | Self::NumberTooLong { id, .. }
            | Self::HeadingTooLong { id, .. }
            | Self::TextTooLong { id, .. }
            | Self::RefusedCharacter { id, .. } => Some(id),
        }
    }
}

impl LawText {
    /// The first fault in reading order, if there is one.
    pub fn check(&self) -> Result<(), Fault> {
        let mut seen = Seen::default();
        for (count, step) in self.walk().enumerate() {
            if count >= LIMITS.provisions_max {
                return Err(Fault::TooManyProvisions { max: LIMITS.provisions_max });
            }
            nests(&step)?;
            fits(step.provision)?;
            shows_what_it_says(step.provision)?;
            seen.see(&step)?;
        }
        Ok(())
    }
}

fn nests(step: &Step<'_>) -> Result<(), Fault> {
    let Provision { id, level, .. } = step.provision;
    match step.parent() {
        Some(parent) if parent.level >= *level => {
            Err(Fault::NestedWrongly { id: id.clone(), level: *level, within: parent.level })
        }
        _ => Ok(()),
    }
}

fn fits(provision: &Provision) -> Result<(), Fault> {
    let id = || provision.id.clone();
    let is_longer = |text: &str, max: usize| text.len() > max && text.chars().count() > max;
    let max = LIMITS.number_chars_max;
    if is_longer(&provision.number, max) {
        return Err(Fault::NumberTooLong { id: id(), max });
    }
    let max = LIMITS.heading_chars_max;
    if provision.heading.as_ref().is_some_and(|heading| is_longer(heading, max)) {
        return Err(Fault::HeadingTooLong { id: id(), max });
    }
    let max = LIMITS.text_chars_max;
    if is_longer(&provision.text, max) {
        return Err(Fault::TextTooLong { id: id(), max });
    }
    Ok(())
}

/// A number and a heading are of one line, a text may have more.
fn shows_what_it_says(provision: &Provision) -> Result<(), Fault> {
    let line = provision.number.chars().chain(provision.heading.iter().flat_map(|it| it.chars()));
    let refused = line
        .filter(|letter| letters::is_refused(*letter) || *letter == '\n')
        .chain(provision.text.chars().filter(|letter| letters::is_refused(*letter)))
        .next();
    match refused {
        Some(letter) => {
            Err(Fault::RefusedCharacter { id: provision.id.clone(), code: u32::from(letter) })
        }
        None => Ok(()),
    }
}

#[derive(Default)]
struct Seen<'a> {
    ids: HashSet<&'a ProvisionId>,
    numbers: HashMap<(Option<&'a ProvisionId>, Level, &'a str), &'a ProvisionId>,
}

impl<'a> Seen<'a> {
    /// Articles are counted through the whole law, all else within what it stands in.
    fn see(&mut self, step: &Step<'a>) -> Result<(), Fault> {
        let Provision { id, level, number, .. } = step.provision;
        if !self.ids.insert(id) {
            return Err(Fault::RepeatedId { id: id.clone() });
        }
        if number.is_empty() {
            return Ok(());
        }
        let within = step.parent().filter(|_| *level != Level::Article).map(|parent| &parent.id);
        match self.numbers.insert((within, *level, number), id) {
            Some(first) => Err(Fault::RepeatedNumber {
                id: id.clone(),
                first: first.clone(),
                level: *level,
                number: number.clone(),
            }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::tree;

    fn fault(levels: &str, change: impl Fn(&mut LawText)) -> Option<Fault> {
        let mut text = tree(levels);
        change(&mut text);
        text.check().err()
    }

    fn id(id: &str) -> ProvisionId {
        id.parse().expect("an id")
    }

    #[test]
    fn a_number_is_not_given_twice_where_it_would_be_looked_up() {
        let repeated = |first: &str, it: &str, level, number: &str| {
            let (first, id, number) = (id(first), id(it), number.to_owned());
            Some(Fault::RepeatedNumber { id, first, level, number })
        };
        let same = |text: &mut LawText| {
            text.provisions[1].children[0].number = "1".to_owned();
        };
        assert_eq!(fault("c a c a", same), repeated("p2", "p4", Level::Article, "1"));
        let same = |text: &mut LawText| text.provisions[1].number = "1".to_owned();
        assert_eq!(fault("c c", same), repeated("p1", "p2", Level::Chapter, "1"));
        let same = |text: &mut LawText| {
            text.provisions[1].children[0].number = "1".to_owned();
        };
        assert_eq!(fault("P c P c", same), None, "a part counts its own chapters");
    }

    #[test]
    fn an_id_is_given_once() {
        let same = |text: &mut LawText| text.provisions[1].id = id("p1");
        assert_eq!(fault("a a", same), Some(Fault::RepeatedId { id: id("p1") }));
    }

    #[test]
    fn levels_nest() {
        let (level, within) = (Level::Article, Level::Article);
        let turned = |text: &mut LawText| text.provisions[0].children[0].level = Level::Article;
        let expected = Fault::NestedWrongly { id: id("p2"), level, within };
        assert_eq!(fault("a h", turned), Some(expected));
        assert_eq!(fault("P c a h o s", |_| {}), None);
        assert_eq!(fault("c s", |_| {}), None);
    }

    #[test]
    fn every_text_fits() {
        let long = |letters: usize| "я".repeat(letters);
        let text = |text: &mut LawText| text.provisions[0].text = long(20_001);
        assert_eq!(fault("a", text), Some(Fault::TextTooLong { id: id("p1"), max: 20_000 }));
        let text = |text: &mut LawText| text.provisions[0].text = long(20_000);
        assert_eq!(fault("a", text), None);
        let number = |text: &mut LawText| text.provisions[0].number = long(21);
        assert_eq!(fault("a", number), Some(Fault::NumberTooLong { id: id("p1"), max: 20 }));
        let heading = |text: &mut LawText| text.provisions[0].heading = Some(long(501));
        assert_eq!(fault("a", heading), Some(Fault::HeadingTooLong { id: id("p1"), max: 500 }));
    }

    #[test]
    fn a_text_has_lines_and_a_heading_is_one() {
        let text = |text: &mut LawText| text.provisions[0].text = "а\nб".to_owned();
        assert_eq!(fault("a", text), None);
        let heading = |text: &mut LawText| text.provisions[0].heading = Some("а\nб".to_owned());
        let refused = |code| Some(Fault::RefusedCharacter { id: id("p1"), code });
        assert_eq!(fault("a", heading), refused(10));
        let turned = |text: &mut LawText| text.provisions[0].text = "\u{202e}".to_owned();
        assert_eq!(fault("a", turned), refused(0x202e));
    }
}
