//! Ids for new provisions: `p1`, `p2`, … each given once in a bill's life.

use crate::law::LawText;
use crate::provision::{Provision, ProvisionId};

/// More ids than any bill comes to need. A file that brings a higher one of this shape does not
/// push the count to its end.
const COUNT_MAX: u32 = 1_000_000_000;

/// Kept with the bill, so that the id of a provision that is gone does not come back.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Fresh {
    pub next: u32,
}

impl Default for Fresh {
    fn default() -> Self {
        Self { next: 1 }
    }
}

impl Fresh {
    /// Beyond every `p<number>` of the text.
    pub fn after(text: &LawText) -> Self {
        let mut fresh = Self::default();
        fresh.pass(text.walk().map(|step| &step.provision.id));
        fresh
    }

    pub fn id(&mut self) -> ProvisionId {
        let count = self.next.max(1);
        self.next = count.saturating_add(1);
        crate::provision::counted(count)
    }

    /// Goes beyond those ids; never back.
    pub(crate) fn pass<'a>(&mut self, ids: impl Iterator<Item = &'a ProvisionId>) {
        let highest = ids.filter_map(count).max();
        self.next = self.next.max(highest.map_or(1, |count| count + 1));
    }

    /// Gives the provisions these ids in reading order, and fresh ones where there is none.
    pub(crate) fn give(
        &mut self,
        provisions: &mut [Provision],
        ids: &mut std::vec::IntoIter<Option<ProvisionId>>,
    ) {
        for provision in provisions {
            provision.id = ids.next().flatten().unwrap_or_else(|| self.id());
            self.give(&mut provision.children, ids);
        }
    }
}

fn count(id: &ProvisionId) -> Option<u32> {
    let digits = id.as_str().strip_prefix('p')?;
    let count = digits.parse().ok()?;
    (count < COUNT_MAX).then_some(count)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::tree;

    #[test]
    fn what_was_given_once_is_not_given_again() {
        let mut fresh = Fresh::default();
        assert_eq!(fresh.id().as_str(), "p1");
        assert_eq!(fresh.id().as_str(), "p2");
    }

    #[test]
    fn a_text_is_passed() {
        let mut text = tree("a h a");
        text.provisions[0].children[0].id = "p41".parse().expect("an id");
        text.provisions[1].id = "p4294967295".parse().expect("an id");
        assert_eq!(Fresh::after(&text), Fresh { next: 42 });
        assert_eq!(Fresh::after(&LawText::default()), Fresh { next: 1 });
    }
}
