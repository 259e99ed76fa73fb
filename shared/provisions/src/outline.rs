//! Provisions in the order they are read in, put below one another by their levels.

use crate::law::LawText;
use crate::provision::{Level, Provision};

/// Each provision stands in the nearest one before it whose level is further out.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    closed: Vec<Provision>,
    /// From the outside in.
    open: Vec<Provision>,
}

impl Outline {
    /// Ends those that it does not stand in, and is open itself.
    pub(crate) fn push(&mut self, provision: Provision) {
        self.close(provision.level);
        self.open.push(provision);
    }

    pub(crate) fn last_mut(&mut self) -> Option<&mut Provision> {
        self.open.last_mut()
    }

    /// The one of this level that is open.
    pub(crate) fn open(&self, level: Level) -> Option<&Provision> {
        self.open.iter().find(|provision| provision.level == level)
    }

    pub(crate) fn finish(mut self) -> LawText {
        self.close(Level::Part);
        LawText { provisions: self.closed }
    }

    /// Ends what is of this level or further in.
    fn close(&mut self, level: Level) {
        while self.open.last().is_some_and(|last| last.level >= level) {
            let Some(provision) = self.open.pop() else { return };
            let siblings = self.open.last_mut().map(|parent| &mut parent.children);
            siblings.unwrap_or(&mut self.closed).push(provision);
        }
    }
}
