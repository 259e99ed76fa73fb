//! The number of what comes into a law that is not numbered from its beginning (`39¹`, what was repealed left
//! out): one that was never given to another. Nothing else there is numbered anew, but for what stands in a
//! provision below which the numbers follow the rule.

use std::collections::HashSet;

use crate::law::{LawText, Step};
use crate::numbering;
use crate::numbers::{Count, Number};
use crate::provision::{Level, Provision, ProvisionId};

impl LawText {
    /// The provisions, from the article inwards, below which the numbers follow the rule.
    pub(crate) fn regular_ones(&self) -> HashSet<ProvisionId> {
        let all = self.walk().map(|step| step.provision);
        let inner = all.filter(|one| one.level >= Level::Article);
        inner.filter(|one| numbering::is_regular_below(one)).map(|one| one.id.clone()).collect()
    }

    /// Numbers anew whatever stands in one of those.
    pub(crate) fn renumber_in(&mut self, regular: &HashSet<ProvisionId>) {
        renumber_in(&mut self.provisions, regular);
    }

    /// Whether its number is a matter of what it stands in.
    pub(crate) fn is_in(&self, id: &ProvisionId, regular: &HashSet<ProvisionId>) -> bool {
        let step = self.walk().find(|step| step.provision.id == *id);
        step.is_some_and(|step| step.path.iter().any(|outer| regular.contains(&outer.id)))
    }

    /// `3²` between `3¹` and `4`, `5` at the end after `4`; `None` where none is free, as between `3` and `3¹`.
    /// A number that was left out is not given: it was another provision's.
    pub(crate) fn free_number(&self, id: &ProvisionId) -> Option<String> {
        let all: Vec<Step<'_>> = self.walk().collect();
        let at = all.iter().position(|step| step.provision.id == *id)?;
        let one = &all[at];
        let counted = |step: &&Step<'_>| is_counted_with(step, one);
        let number = |step: &Step<'_>| Number::whole(&step.provision.number);
        let before = all[..at].iter().rev().filter(counted).find_map(number);
        let after = all[at + 1..].iter().filter(counted).find_map(number);
        // Chapters may begin anew in a part.
        let before = before.filter(|before| after.as_ref().is_none_or(|after| before < after));
        let free = match (before, after) {
            (None, None) => return Some(numbering::first_in(one.parent())),
            (None, Some(after)) => {
                with_last(after, |count| Count { plain: count.plain - 1, raised: 0 })
                    .filter(|free| free.0.last().is_some_and(|count| count.plain > 0))?
            }
            (Some(before), None) => {
                with_last(before, |count| Count { plain: count.plain + 1, raised: 0 })?
            }
            (Some(before), Some(after)) => {
                let raised = |count: Count| Count { raised: count.raised + 1, ..count };
                with_last(before, raised).filter(|free| *free < after)?
            }
        };
        Some(free.to_string())
    }
}

/// Parts, chapters and articles are counted through the whole law, all else within what it stands in.
fn is_counted_with(other: &Step<'_>, one: &Step<'_>) -> bool {
    let level = one.provision.level;
    let parent = |step: &Step<'_>| step.parent().map(|parent| parent.id.clone());
    other.provision.level == level && (level <= Level::Article || parent(other) == parent(one))
}

fn with_last(mut number: Number, change: impl Fn(Count) -> Count) -> Option<Number> {
    let last = number.0.last_mut().filter(|last| last.plain > 0)?;
    *last = change(*last);
    Some(number)
}

fn renumber_in(siblings: &mut [Provision], regular: &HashSet<ProvisionId>) {
    for one in siblings {
        if regular.contains(&one.id) {
            numbering::renumber_below(one);
        } else {
            renumber_in(&mut one.children, regular);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::samples::tree;

    fn free(levels: &str, numbers: &[(&str, &str)], id: &str) -> Option<String> {
        let mut text = tree(levels);
        for (id, number) in numbers {
            let found = text.find_mut(&id.parse().expect("an id")).expect("it is there");
            found.number = (*number).to_owned();
        }
        text.free_number(&id.parse().expect("an id"))
    }

    #[test]
    fn what_comes_between_is_raised_and_what_comes_last_is_counted_on() {
        let number = |number: &str| Some(number.to_owned());
        assert_eq!(free("a a a", &[("p2", ""), ("p3", "2")], "p2"), number("1¹"));
        assert_eq!(free("a a a", &[("p1", "3¹"), ("p2", ""), ("p3", "4")], "p2"), number("3²"));
        assert_eq!(free("c a c a", &[("p2", "3¹"), ("p4", "")], "p4"), number("4"));
        assert_eq!(free("a a", &[("p1", ""), ("p2", "2")], "p1"), number("1"));
        assert_eq!(free("a h h", &[("p2", "1.2¹"), ("p3", "")], "p3"), number("1.3"));
        assert_eq!(free("a h", &[("p1", "3¹"), ("p2", "")], "p2"), number("3¹.1"));
    }

    #[test]
    fn between_an_article_and_what_was_put_behind_it_no_number_is_free() {
        assert_eq!(free("a a a", &[("p2", ""), ("p3", "1¹")], "p2"), None);
        assert_eq!(free("a a", &[("p1", ""), ("p2", "1")], "p1"), None);
    }
}
