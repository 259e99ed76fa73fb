//! The tree as it grows while a file is read.

use std::collections::HashMap;

use super::xml::{Element, told};
use crate::fresh::Fresh;
use crate::law::LawText;
use crate::letters;
use crate::provision::{Level, Provision, ProvisionId, counted};

#[derive(Default)]
pub(super) struct Building {
    text: LawText,
    /// From the outside in.
    open: Vec<Provision>,
    /// Of each provision in reading order.
    begun: Vec<(Option<ProvisionId>, Origin)>,
}

/// Where in the file a provision comes from.
#[derive(Clone)]
pub(super) struct Origin {
    pub(super) line: usize,
    /// Its `eId`; else its id, or what its element is called.
    pub(super) place: String,
}

impl Building {
    pub(super) fn count(&self) -> usize {
        self.begun.len()
    }

    pub(super) fn level(&self) -> Option<Level> {
        self.open.last().map(|provision| provision.level)
    }

    pub(super) fn begin(&mut self, level: Level, element: &Element, line: usize) {
        let names = ["wId", "eId", "id"].into_iter();
        let given = names.filter_map(|name| element.attribute(name)?.parse().ok()).next();
        let place = ["eId", "wId", "id"].into_iter().find_map(|name| element.attribute(name));
        let place = told(place.unwrap_or(&element.name));
        self.begun.push((given, Origin { line, place }));
        let (number, heading, text, children) = (String::new(), None, String::new(), Vec::new());
        self.open.push(Provision { id: counted(0), level, number, heading, text, children });
    }

    pub(super) fn end(&mut self) {
        let Some(provision) = self.open.pop() else { return };
        let siblings = self.open.last_mut().map(|parent| &mut parent.children);
        siblings.unwrap_or(&mut self.text.provisions).push(provision);
    }

    pub(super) fn number(&mut self, words: &str) {
        if let Some(provision) = self.open.last_mut() {
            provision.number = crate::plain::number_of(provision.level, &letters::line(words));
        }
    }

    pub(super) fn heading(&mut self, words: &str) {
        let heading = Some(letters::line(words)).filter(|heading| !heading.is_empty());
        if let Some(provision) = self.open.last_mut() {
            provision.heading = heading;
        }
    }

    pub(super) fn line(&mut self, words: &str) {
        let lines = letters::lines(words);
        let Some(provision) = self.open.last_mut().filter(|_| !lines.is_empty()) else { return };
        if !provision.text.is_empty() {
            provision.text.push('\n');
        }
        provision.text.push_str(&lines);
    }

    /// The text, with an id for each provision, and where each comes from. An id that the file gives
    /// twice stays twice, to be told.
    pub(super) fn finish(mut self, fresh: &mut Fresh) -> (LawText, HashMap<ProvisionId, Origin>) {
        fresh.pass(self.begun.iter().filter_map(|(id, _)| id.as_ref()));
        let mut origins = HashMap::new();
        let ids: Vec<Option<ProvisionId>> = self.begun.iter().map(|(id, _)| id.clone()).collect();
        fresh.give(&mut self.text.provisions, &mut ids.into_iter());
        for (step, (_, origin)) in self.text.walk().zip(&self.begun) {
            origins.insert(step.provision.id.clone(), origin.clone());
        }
        (self.text, origins)
    }
}
