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
